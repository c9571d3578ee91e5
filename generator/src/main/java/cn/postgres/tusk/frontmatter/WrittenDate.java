package cn.postgres.tusk.frontmatter;

/** Dates as people write them, brought to ISO 8601. Stateless. */
final class WrittenDate {
    private WrittenDate() {}

    /**
     * {@code 2018/7/2}, {@code 2018.07.02}, {@code 2018年7月2日} and {@code 20180702} as {@code 2018-07-02}, a time
     * after it kept; anything else as it is, for the schema to judge.
     */
    static String iso(String text) {
        int year = digits(text, 0);
        if (year == 8 && (text.length() == 8 || !isDigit(text, 8))) {
            return text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6, 8) + text.substring(8);
        }
        if (year != 4 || !isBetween(text, 4, "-/.年")) {
            return text;
        }
        int month = digits(text, 5);
        int afterMonth = 5 + month;
        if (month < 1 || month > 2 || !isBetween(text, afterMonth, "-/.月")) {
            return text;
        }
        int day = digits(text, afterMonth + 1);
        int end = afterMonth + 1 + day;
        if (day < 1 || day > 2) {
            return text;
        }
        if (isBetween(text, end, "日号")) {
            return date(text, month, afterMonth, end) + text.substring(end + 1);
        }
        return date(text, month, afterMonth, end) + text.substring(end);
    }

    private static String date(String text, int month, int afterMonth, int end) {
        String monthText = text.substring(5, 5 + month);
        String dayText = text.substring(afterMonth + 1, end);
        return text.substring(0, 4)
                + (month == 1 ? "-0" : "-")
                + monthText
                + (dayText.length() == 1 ? "-0" : "-")
                + dayText;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (isDigit(text, at)) {
            at++;
        }
        return Math.max(0, at - from);
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean isBetween(String text, int at, String marks) {
        return at < text.length() && marks.indexOf(text.charAt(at)) >= 0;
    }
}
