package cn.postgres.tusk.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes the lines of an iCalendar file, RFC 5545 §3.1 and §3.3.11: folded at 75 octets, ended by CR LF, texts escaped.
 * Knows no calendar. Not safe for threads; used once.
 */
final class IcsWriter {
    /** Octets of a line without its end, as the format recommends. */
    private static final int LONGEST_LINE = 75;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** A property whose value is not a text, or is escaped already. */
    IcsWriter line(String name, String value) {
        fold(name + ':' + value);
        return this;
    }

    /** A property of type TEXT; none where the text is empty. */
    IcsWriter text(String name, String value) {
        return value.isBlank() ? this : line(name, escape(value.strip()));
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    /** A text as it stands in a value; control characters, which the format forbids, are dropped. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\', ';', ',' -> escaped.append('\\').append(c);
                case '\n' -> escaped.append("\\n");
                default -> {
                    if (c == '\t' || c >= ' ' && c != 0x7F) {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }

    /** Folds between characters, never within the octets of one. */
    private void fold(String line) {
        int room = LONGEST_LINE;
        int i = 0;
        while (i < line.length()) {
            int character = line.codePointAt(i);
            byte[] octets = Character.toString(character).getBytes(StandardCharsets.UTF_8);
            if (octets.length > room) {
                end();
                out.write(' ');
                room = LONGEST_LINE - 1;
            }
            out.writeBytes(octets);
            room -= octets.length;
            i += Character.charCount(character);
        }
        end();
    }

    private void end() {
        out.write('\r');
        out.write('\n');
    }
}
