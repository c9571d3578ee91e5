package cn.postgres.tusk.data;

/**
 * What an unquoted scalar means, after the core schema of YAML 1.2 (chapter 10.3.2): {@code yes} and {@code 2018-01-02}
 * are text, {@code 0o17} is a number. Stateless.
 */
final class CoreSchema {
    private CoreSchema() {}

    static Value.Scalar scalar(String text, Mark mark) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> new Value.Scalar("", Value.Kind.NULL, mark);
            case "true", "True", "TRUE" -> new Value.Scalar("true", Value.Kind.BOOLEAN, mark);
            case "false", "False", "FALSE" -> new Value.Scalar("false", Value.Kind.BOOLEAN, mark);
            default -> new Value.Scalar(text, numberKind(text), mark);
        };
    }

    /** INTEGER, DECIMAL or TEXT. */
    static Value.Kind numberKind(String text) {
        int from = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        if (text.length() == from) {
            return Value.Kind.TEXT;
        }
        if (from == 0 && text.length() > 2 && (text.startsWith("0x") || text.startsWith("0o"))) {
            int radix = text.charAt(1) == 'x' ? 16 : 8;
            return digits(text, 2, radix) == text.length() ? Value.Kind.INTEGER : Value.Kind.TEXT;
        }
        int end = digits(text, from, 10);
        if (end == text.length()) {
            return Value.Kind.INTEGER;
        }
        return isDecimal(text, from, end) ? Value.Kind.DECIMAL : Value.Kind.TEXT;
    }

    private static boolean isDecimal(String text, int from, int integerEnd) {
        int at = integerEnd;
        boolean any = at > from;
        if (at < text.length() && text.charAt(at) == '.') {
            int end = digits(text, at + 1, 10);
            any |= end > at + 1;
            at = end;
        }
        if (!any) {
            return false;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
                at++;
            }
            int end = digits(text, at, 10);
            return end > at && end == text.length();
        }
        return at == text.length();
    }

    private static int digits(String text, int from, int radix) {
        int at = from;
        while (at < text.length() && text.charAt(at) < 128 && Character.digit(text.charAt(at), radix) >= 0) {
            at++;
        }
        return at;
    }
}
