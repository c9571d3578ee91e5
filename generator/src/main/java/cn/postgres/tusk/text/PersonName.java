package cn.postgres.tusk.text;

/** Names of people as programmes print them. Pure functions. */
public final class PersonName {
    private PersonName() {}

    /** The name alone, without company or part in brackets behind it: {@code 唐成（乘数科技）} → {@code 唐成}. */
    public static String of(String written) {
        String text = written.strip();
        for (int i = 1; i < text.length(); i++) {
            if ("（(".indexOf(text.charAt(i)) >= 0) {
                return text.substring(0, i).strip();
            }
        }
        return text;
    }

    /** What stands in the brackets behind the name; empty for none. */
    public static String remark(String written) {
        String rest = written.strip().substring(of(written).length()).strip();
        return rest.length() < 2 ? "" : rest.substring(1, rest.length() - 1).strip();
    }
}
