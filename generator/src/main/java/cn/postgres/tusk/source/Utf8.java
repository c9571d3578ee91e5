package cn.postgres.tusk.source;

import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Strict decoding of UTF-8. Stateless. */
final class Utf8 {
    private Utf8() {}

    /** The text without its byte order mark; empty when it is not UTF-8 or has NUL bytes. */
    static Outcome<Optional<String>> decode(String path, byte[] bytes) {
        int from = hasMark(bytes) ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        if (result.isError()) {
            return failed(notUtf8(path, bytes, from, in.position()));
        }
        String text = out.flip().toString();
        int nul = text.indexOf('\0');
        return nul >= 0 ? failed(nul(path, text, nul)) : Outcome.of(Optional.of(text));
    }

    private static boolean hasMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    /** Everything before the bad byte is good UTF-8, so the column can count characters as everywhere. */
    private static Problem notUtf8(String path, byte[] bytes, int from, int bad) {
        int line = 1;
        int start = from;
        for (int at = from; at < bad; at++) {
            if (bytes[at] == '\n') {
                line++;
                start = at + 1;
            }
        }
        String before = new String(bytes, start, bad - start, StandardCharsets.UTF_8);
        Place place = new Place(path, line, before.codePointCount(0, before.length()) + 1);
        String shown = String.format(Locale.ROOT, "0x%02X", bytes[bad]);
        return Problem.of(ProblemCode.NOT_UTF8, place, shown, bad - start + 1, guess(bytes));
    }

    /** The phrase for the hint: which encoding it may be. */
    private static String guess(byte[] bytes) {
        boolean wide = bytes.length >= 2
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
        if (wide) {
            return "phrase.encoding-utf16";
        }
        if (isBinary(bytes) || !Charset.isSupported("GB18030")) {
            return "phrase.encoding-unknown";
        }
        try {
            String text = Charset.forName("GB18030")
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean han = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
            return han ? "phrase.encoding-gbk" : "phrase.encoding-unknown";
        } catch (CharacterCodingException e) {
            return "phrase.encoding-unknown";
        }
    }

    private static boolean isBinary(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static Problem nul(String path, String text, int nul) {
        int line =
                1 + (int) text.substring(0, nul).chars().filter(c -> c == '\n').count();
        int start = text.lastIndexOf('\n', nul) + 1;
        Place place = new Place(path, line, text.codePointCount(start, nul) + 1);
        return Problem.of(ProblemCode.NUL_BYTE, place);
    }

    private static Outcome<Optional<String>> failed(Problem problem) {
        return new Outcome<>(Optional.empty(), List.of(problem));
    }
}
