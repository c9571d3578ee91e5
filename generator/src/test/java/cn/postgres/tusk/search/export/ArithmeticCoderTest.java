package cn.postgres.tusk.search.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.search.browser.JsModules;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The JavaScript decoder gives back what was coded. */
class ArithmeticCoderTest {
    private static JsModules modules;
    private static Value decoder;

    @BeforeAll
    static void open() throws IOException {
        modules = JsModules.open();
        decoder = modules.eval("{ all: (reader, unpack, bytes, lengths) => unpack(reader(bytes), lengths) }");
    }

    @AfterAll
    static void close() throws IOException {
        modules.close();
    }

    private static ByteSink coded(ArithmeticCoder coder, List<byte[]> streams) {
        streams.forEach(stream -> coder.add(new ByteSink().put(stream)));
        return coder.finish();
    }

    private static Value decoded(byte[] code, Object lengths) throws IOException {
        return modules.invoke(
                decoder,
                "all",
                modules.export("bytes.js", "reader"),
                modules.export("packed.js", "unpack"),
                code,
                lengths);
    }

    private static List<Integer> lengths(List<byte[]> streams) {
        return streams.stream().map(stream -> stream.length).toList();
    }

    private static List<byte[]> streams() {
        Random random = new Random(3);
        byte[] noise = new byte[3000];
        random.nextBytes(noise);
        byte[] skewed = new byte[5000];
        for (int i = 0; i < skewed.length; i++) {
            skewed[i] = (byte) (random.nextInt(40) == 0 ? random.nextInt(256) : i % 3 == 0 ? 0 : 255);
        }
        return List.of(new byte[0], new byte[] {-128}, new byte[20_000], noise, new byte[0], skewed);
    }

    @Test
    void streamsComeThrough() throws IOException {
        List<byte[]> streams = streams();
        ArithmeticCoder coder = new ArithmeticCoder();
        coder.add(new ByteSink().put(streams.get(3)));
        coder.finish();
        Value found = decoded(coded(coder, streams).toBytes(), lengths(streams));
        for (int i = 0; i < streams.size(); i++) {
            byte[] stream = new byte[streams.get(i).length];
            for (int at = 0; at < stream.length; at++) {
                stream[at] = (byte) found.getArrayElement(i).getArrayElement(at).asInt();
            }
            assertArrayEquals(streams.get(i), stream, "stream " + i);
        }
    }

    @Test
    void codeIsAsSpecified() {
        ByteSink code = coded(new ArithmeticCoder(), List.of("aaaab".getBytes(), new byte[] {0, 0, 1}));
        assertEquals("9e97c3750db500", HexFormat.of().formatHex(code.toBytes()));
    }

    @Test
    void likelyBytesTakeLittle() {
        assertTrue(coded(new ArithmeticCoder(), List.of(new byte[20_000])).size() < 120);
        assertTrue(coded(new ArithmeticCoder(), streams()).size() < 6000);
    }

    @Test
    void damageIsTold() throws IOException {
        List<byte[]> streams = streams();
        byte[] code = coded(new ArithmeticCoder(), streams).toBytes();
        for (int length : new int[] {0, 2, 3, code.length / 2, code.length - 1}) {
            byte[] cut = Arrays.copyOf(code, length);
            PolyglotException error = assertThrows(PolyglotException.class, () -> decoded(cut, lengths(streams)));
            assertEquals("Error: broken", error.getMessage(), "cut to " + length);
        }
        assertThrows(PolyglotException.class, () -> decoded(code, List.of(1 << 25)));
    }
}
