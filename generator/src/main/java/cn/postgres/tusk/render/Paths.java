package cn.postgres.tusk.render;

import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.text.UriPath;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The addresses of generated pages, and the files they stand in. */
final class Paths {
    static final String SEARCH = "/search/";

    private static final String INDEX = "index.html";

    private Paths() {}

    static String listUrl(ContentType type) {
        return "/" + encode(type.folder()) + "/";
    }

    static String taxonomyUrl(String taxonomy) {
        return "/" + encode(taxonomy) + "/";
    }

    static String archiveUrl(int year, int month) {
        if (year == 0) {
            return "/archives/";
        }
        return month == 0 ? "/archives/%04d/".formatted(year) : "/archives/%04d/%02d/".formatted(year, month);
    }

    /** The file of a page: a path without an ending is a folder with an {@code index.html}. */
    static String file(String url) {
        String path = decode(url.substring(1));
        if (path.isEmpty() || path.endsWith("/")) {
            return path + INDEX;
        }
        return path.lastIndexOf('.') > path.lastIndexOf('/') ? path : path + "/" + INDEX;
    }

    /** Whether a file stays in the output folder whatever system writes it. */
    static boolean safe(String file) {
        if (file.indexOf('\\') >= 0 || file.indexOf('\0') >= 0 || file.indexOf('?') >= 0 || file.startsWith("/")) {
            return false;
        }
        for (String segment : file.split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                return false;
            }
        }
        return true;
    }

    /** The address of an output file, percent-encoded where RFC 3986 asks for it. */
    static String encode(String path) {
        return UriPath.encode(path);
    }

    private static String decode(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(path.length());
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            out.write(low < 0 ? bytes[i] : high << 4 | low);
            i += low < 0 ? 0 : 2;
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
