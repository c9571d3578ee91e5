package cn.postgres.tusk.highlight;

/** Signs of configuration files: every one of the first lines is a setting. */
final class ConfigSigns {
    private static final int LOOKED_AT = 8;

    private ConfigSigns() {}

    static String language(Head head) {
        if (isAccessRule(head)) {
            return "pg_hba";
        }
        int settings = 0;
        int kernel = 0;
        for (int i = 0; i < Math.min(head.lines().size(), LOOKED_AT); i++) {
            String line = head.line(i);
            if (line.charAt(0) == '#') {
                continue;
            }
            if (!isSetting(line, settings > 0)) {
                return "";
            }
            settings++;
            kernel += isKernel(line) ? 1 : 0;
        }
        if (settings == 0) {
            return "";
        }
        return kernel == settings ? "sysctl" : "postgresql.conf";
    }

    private static boolean isKernel(String line) {
        return line.startsWith("kernel.")
                || line.startsWith("vm.")
                || line.startsWith("net.")
                || line.startsWith("fs.");
    }

    /** {@code some_name = value}: the first name has an underscore or a point, the value is a word, number or string. */
    private static boolean isSetting(String line, boolean afterOthers) {
        int end = 0;
        boolean parts = afterOthers;
        while (end < line.length() && (Chars.isWord(line.charAt(end)) || line.charAt(end) == '.')) {
            parts |= line.charAt(end) == '_' || line.charAt(end) == '.';
            if (line.charAt(end) >= 0x80 || line.charAt(end) >= 'A' && line.charAt(end) <= 'Z') {
                return false;
            }
            end++;
        }
        int equals = Chars.skipBlanks(line, end, line.length());
        if (!parts || Chars.at(line, equals) != '=' || !Chars.isLetter(line.charAt(0))) {
            return false;
        }
        return isValue(line, Chars.skipBlanks(line, equals + 1, line.length()));
    }

    private static boolean isValue(String line, int from) {
        char c = Chars.at(line, from);
        int end = from;
        if (c == '\'' || c == '"') {
            end = line.indexOf(c, from + 1) + 1;
            if (end == 0) {
                return false;
            }
        } else {
            while (end < line.length() && line.charAt(end) > ' ' && ";()[]{}=,".indexOf(line.charAt(end)) < 0) {
                end++;
            }
        }
        int rest = Chars.skipBlanks(line, end, line.length());
        return end > from && (rest >= line.length() || line.charAt(rest) == '#' || line.startsWith("--", rest));
    }

    private static boolean isAccessRule(Head head) {
        for (int i = 0; i < Math.min(head.lines().size(), LOOKED_AT); i++) {
            String line = head.line(i);
            if (line.charAt(0) != '#') {
                return isAccessRule(line);
            }
        }
        return false;
    }

    private static boolean isAccessRule(String line) {
        boolean starts = line.startsWith("host ")
                || line.startsWith("host\t")
                || line.startsWith("local ")
                || line.startsWith("local\t")
                || line.startsWith("hostssl ")
                || line.startsWith("hostnossl ");
        int last = line.lastIndexOf(' ') + 1;
        String method = line.substring(Math.max(last, line.lastIndexOf('\t') + 1));
        return starts
                && switch (method) {
                    case "trust", "md5", "reject", "peer", "ident", "password", "scram-sha-256", "ldap", "cert" -> true;
                    default -> false;
                };
    }
}
