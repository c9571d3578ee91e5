package cn.postgres.tusk.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A book's cover of nothing but type: the title in lines of whole phrases, its people, its publisher, and as many tusks as
 * the level has steps. A decoration: all it says stands beside it as text. The theme colours it by the classes {@code
 * cover-topic-<slug>} and {@code cover-form-<form>}. Immutable.
 *
 * @param title in pieces that a line break must not divide
 * @param subtitle the same of what follows the title proper; may be empty
 * @param people one line; empty where nobody is known
 * @param imprint publisher and year, one line; may be empty
 * @param topic slug of its first topic, or empty
 * @param form {@code print}, {@code ebook} or {@code online}
 * @param level 1 to 3, or 0 where it is not known
 */
public record BookCover(
        List<String> title,
        List<String> subtitle,
        String people,
        String imprint,
        String topic,
        String form,
        int level) {
    private static final int WIDTH = 150;
    private static final int HEIGHT = 200;
    private static final int LEFT = 20;
    private static final int LINE = 118;
    private static final int TOP = 20;

    /** Of title and subtitle together. */
    private static final int TITLE_HEIGHT = 104;

    /** Of people and imprint. */
    private static final double SMALLEST = 9;

    private static final double LEADING = 1.3;
    private static final double[] SIZES = {21, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10};

    private static final String TUSK = "M0 0c-.7 9.300 5.300 16 16.600 15.700C10.600 13.300 7 7.700 7 0z";

    public BookCover {
        title = List.copyOf(title);
        subtitle = List.copyOf(subtitle);
    }

    /** Two texts in the sizes at which they fit. */
    private record Setting(double size, List<String> title, double small, List<String> subtitle) {
        double height() {
            return LEADING * (size * title.size() + small * subtitle.size()) + (subtitle.isEmpty() ? 0 : small / 2);
        }

        boolean fits() {
            return height() <= TITLE_HEIGHT && TextFit.fits(title, LINE / size) && TextFit.fits(subtitle, LINE / small);
        }
    }

    /** The picture as an SVG element. */
    public String svg() {
        Svg svg = Svg.decoration(WIDTH, HEIGHT, classes());
        double corner = form.equals("print") ? 0 : 8;
        svg.add("rect", "class", "cover-ground", "width", WIDTH, "height", HEIGHT, "rx", corner);
        binding(svg);
        title(svg, setting());
        for (int i = 0; i < level; i++) {
            svg.add("path", "class", "cover-tusk", "d", TUSK, "transform", "translate(" + (LEFT + 22 * i) + " 135)");
        }
        svg.add("path", "class", "cover-line", "d", "M" + LEFT + " 157H" + (LEFT + LINE));
        line(svg, people, 173, 12);
        line(svg, imprint, people.isEmpty() ? 173 : 189, 10.5);
        return svg.toString();
    }

    private String classes() {
        return "cover cover-form-" + form + (topic.isEmpty() ? "" : " cover-topic-" + topic);
    }

    /** Paper has a spine, a screen a frame. */
    private void binding(Svg svg) {
        if (form.equals("print")) {
            svg.add("path", "class", "cover-line", "d", "M9 0V" + HEIGHT);
        } else {
            svg.add(
                    "rect",
                    "class",
                    "cover-frame",
                    "x",
                    7,
                    "y",
                    7,
                    "width",
                    WIDTH - 14,
                    "height",
                    HEIGHT - 14,
                    "rx",
                    4);
        }
    }

    private static void line(Svg svg, String text, double y, double size) {
        if (!text.isEmpty()) {
            double fitting = Math.max(SMALLEST, Math.min(size, Math.floor(2 * LINE / TextFit.width(text)) / 2));
            svg.text("text", TextFit.cut(text, LINE / fitting), "x", LEFT, "y", y, "font-size", fitting);
        }
    }

    private static void title(Svg svg, Setting setting) {
        double y = TOP;
        for (String line : setting.title()) {
            y += setting.size() * LEADING;
            svg.text(
                    "text",
                    line,
                    "class",
                    "cover-title",
                    "x",
                    LEFT,
                    "y",
                    y - setting.size() * .25,
                    "font-size",
                    setting.size());
        }
        y += setting.small() / 2;
        for (String line : setting.subtitle()) {
            y += setting.small() * LEADING;
            svg.text("text", line, "x", LEFT, "y", y - setting.small() * .25, "font-size", setting.small());
        }
    }

    /** The largest that fits; what fits at no size is cut. */
    private Setting setting() {
        Setting setting = set(SIZES[0]);
        for (int i = 1; i < SIZES.length && !setting.fits(); i++) {
            setting = set(SIZES[i]);
        }
        return setting.fits() ? setting : cut(setting);
    }

    private Setting set(double size) {
        double small = Math.max(10, Math.round(size * .7));
        return new Setting(size, TextFit.lines(title, LINE / size), small, TextFit.lines(subtitle, LINE / small));
    }

    private static Setting cut(Setting setting) {
        int most = (int) (TITLE_HEIGHT / (setting.size() * LEADING));
        List<String> lines = new ArrayList<>();
        for (String line :
                setting.title().subList(0, Math.min(most, setting.title().size()))) {
            lines.add(TextFit.cut(line, LINE / setting.size()));
        }
        int left = (int) ((TITLE_HEIGHT - setting.small() / 2 - lines.size() * setting.size() * LEADING)
                / (setting.small() * LEADING));
        List<String> below = new ArrayList<>();
        for (String line : setting.subtitle()
                .subList(0, Math.min(Math.max(0, left), setting.subtitle().size()))) {
            below.add(TextFit.cut(line, LINE / setting.small()));
        }
        return new Setting(setting.size(), lines, setting.small(), below);
    }
}
