package cn.postgres.tusk.text;

import java.nio.charset.StandardCharsets;

/** Paths as an address holds them: percent-encoded where RFC 3986 §3.3 asks for it. Pure functions. */
public final class UriPath {
    private static final String PLAIN = "-._~!$&'()*+,;=:@/";

    private UriPath() {}

    /** The address of a file; its UTF-8 bytes are encoded unless they are letters, digits or allowed signs. */
    public static String encode(String path) {
        StringBuilder out = new StringBuilder(path.length() + 16);
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (plain || PLAIN.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
                out.append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return out.toString();
    }
}
