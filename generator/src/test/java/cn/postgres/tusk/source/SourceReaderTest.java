package cn.postgres.tusk.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.config.ConfigReader;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.problem.ProblemTexts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReaderTest {
    private static final SiteConfig.LimitConfig LIMITS = ConfigReader.defaults().limits();
    private static final ProblemTexts TEXTS = new ProblemTexts(Language.ZH);

    @TempDir
    Path folder;

    private Outcome<Optional<SourceText>> read(byte[] bytes, SiteConfig.LimitConfig limits) throws IOException {
        Path file = Files.write(folder.resolve("a.md"), bytes);
        return SourceReader.read(new SourceFile("a.md", file, bytes.length, SourceFile.Kind.MARKDOWN), limits);
    }

    private Outcome<Optional<SourceText>> read(byte[] bytes) throws IOException {
        return read(bytes, LIMITS);
    }

    private static Problem onlyProblem(Outcome<?> outcome) {
        assertEquals(1, outcome.problems().size(), () -> outcome.problems().toString());
        return outcome.problems().get(0);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static SiteConfig.LimitConfig limits(int fileBytes, int lineLength) {
        return new SiteConfig.LimitConfig(fileBytes, lineLength, LIMITS.files(), LIMITS.nesting(), LIMITS.formula());
    }

    @Test
    void textIsDecodedAndHashed() throws IOException {
        Outcome<Optional<SourceText>> outcome = read(utf8("abc"));
        assertEquals(List.of(), outcome.problems());
        SourceText text = outcome.value().orElseThrow();
        assertEquals("abc", text.text());
        // the example of FIPS 180-4
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", text.hash());
    }

    @Test
    void byteOrderMarkIsNoText() throws IOException {
        assertEquals("好\r\n", read(utf8("\uFEFF好\r\n")).value().orElseThrow().text());
    }

    @Test
    void badByteIsFoundByLineAndColumn() throws IOException {
        Problem problem = onlyProblem(read(join(utf8("ok\n好😀"), new byte[] {(byte) 0xFF}, utf8("x"))));
        assertEquals(ProblemCode.NOT_UTF8, problem.code());
        assertEquals("a.md:2:3", problem.place().toString());
        assertEquals("文件不是 UTF-8 编码：这一行的第 8 个字节 0xFF 无法解读", TEXTS.message(problem));
    }

    @Test
    void cutOffCharacterAtTheEndIsBad() throws IOException {
        Problem problem = onlyProblem(read(new byte[] {'a', (byte) 0xE5, (byte) 0xA5}));
        assertEquals("a.md:1:2", problem.place().toString());
    }

    @Test
    void gbkIsRecognised() throws IOException {
        Outcome<Optional<SourceText>> outcome = read("标题\n中文".getBytes(Charset.forName("GBK")));
        Problem problem = onlyProblem(outcome);
        assertTrue(outcome.value().isEmpty());
        assertEquals("a.md:1:1", problem.place().toString());
        assertEquals("看起来是 GBK 编码：请在编辑器里另存为 UTF-8，或执行 iconv -f GB18030 -t UTF-8", TEXTS.hint(problem));
    }

    @Test
    void utf16IsRecognised() throws IOException {
        Problem problem = onlyProblem(read("标题".getBytes(StandardCharsets.UTF_16)));
        assertTrue(TEXTS.hint(problem).contains("UTF-16"));
    }

    @Test
    void encodedSurrogatesAndOverlongFormsAreBad() throws IOException {
        assertEquals(
                ProblemCode.NOT_UTF8,
                onlyProblem(read(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}))
                        .code());
        assertEquals(
                ProblemCode.NOT_UTF8,
                onlyProblem(read(new byte[] {(byte) 0xC0, (byte) 0xAF})).code());
    }

    @Test
    void nulByteIsNoText() throws IOException {
        Problem problem = onlyProblem(read(utf8("a\n好\0b")));
        assertEquals(ProblemCode.NUL_BYTE, problem.code());
        assertEquals("a.md:2:2", problem.place().toString());
    }

    @Test
    void emptyFileIsAWarning() throws IOException {
        for (String text : List.of("", "\uFEFF", " \n\n")) {
            Outcome<Optional<SourceText>> outcome = read(utf8(text));
            assertEquals(ProblemCode.EMPTY_FILE, onlyProblem(outcome).code());
            assertTrue(outcome.value().isPresent());
        }
    }

    @Test
    void largeFileIsNotRead() throws IOException {
        Outcome<Optional<SourceText>> outcome = read(new byte[101], limits(100, 1000));
        assertEquals(List.of("101", "100"), onlyProblem(outcome).arguments());
        assertTrue(outcome.value().isEmpty());
        assertTrue(read(utf8("x".repeat(100)), limits(100, 1000)).value().isPresent());
    }

    @Test
    void twentyMegabyteLineIsAProblem() throws IOException {
        byte[] bytes = join(utf8("first\n"), utf8("x".repeat(20_000_000)), utf8("\nlast\n"));
        assertEquals(ProblemCode.FILE_TOO_LARGE, onlyProblem(read(bytes)).code());
        Outcome<Optional<SourceText>> outcome = read(bytes, limits(30_000_000, 1_000_000));
        assertEquals(ProblemCode.LINE_TOO_LONG, onlyProblem(outcome).code());
        assertEquals("a.md:2", onlyProblem(outcome).place().toString());
    }

    @Test
    void vanishedFileIsAProblem() {
        SourceFile gone = new SourceFile("a.md", folder.resolve("gone.md"), 1, SourceFile.Kind.MARKDOWN);
        Problem problem = onlyProblem(SourceReader.read(gone, LIMITS));
        assertEquals(ProblemCode.FILE_UNREADABLE, problem.code());
        assertEquals("读不了这个文件：文件已经不在", TEXTS.message(problem));
    }

    @Test
    void fileReplacedByALinkIsNotRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Path link = Files.createSymbolicLink(folder.resolve("a.md"), secret);
        Outcome<Optional<SourceText>> outcome =
                SourceReader.read(new SourceFile("a.md", link, 6, SourceFile.Kind.MARKDOWN), LIMITS);
        assertTrue(outcome.value().isEmpty());
        assertEquals(1, outcome.problems().size());
    }
}
