package cn.postgres.tusk.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The colours of code against all it can stand on, by WCAG 2.2: 4.5 : 1, by day, by night and where night was chosen. */
class CodeColoursTest {
    private static final String STYLES = "/tusk-themes/community/styles/";
    private static final Pattern VARIABLE = Pattern.compile("(--[a-z0-9-]+):\\s*(#[0-9a-f]{6})\\s*;");
    private static final Pattern COLOUR = Pattern.compile("\\bcolor:\\s*var\\((--[a-z0-9-]+)\\)");

    /** What code stands on: the block; a marked line, a folded node. */
    private static final List<String> BEHIND = List.of("--panel", "--tint");

    @Test
    void everyColourOfCodeCanBeRead() throws IOException {
        String code = read("code.css");
        List<String> colours = COLOUR.matcher(code)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertTrue(colours.contains("--hl-k") && colours.contains("--hl-c") && colours.size() > 12, colours.toString());
        List<String> faint = new ArrayList<>();
        for (Map<String, String> scheme : schemes(read("variables.css"))) {
            for (String colour : colours) {
                for (String behind : BEHIND) {
                    double contrast = contrast(scheme.get(colour), scheme.get(behind));
                    if (contrast < 4.5) {
                        faint.add(colour + " " + scheme.get(colour) + " on " + behind + " " + contrast);
                    }
                }
            }
        }
        assertEquals(List.of(), faint);
    }

    @Test
    void measuresContrastAsTheStandardDoes() {
        assertEquals(21, contrast("#000000", "#ffffff"), 0.001);
        assertEquals(4.54, contrast("#767676", "#ffffff"), 0.01);
    }

    /** Day, night, and night by choice; what a night does not say stays as by day. */
    private static List<Map<String, String>> schemes(String css) {
        int night = css.indexOf("prefers-color-scheme: dark");
        int chosen = css.indexOf(":root[data-theme=\"dark\"]");
        assertTrue(night > 0 && chosen > night, "the file says day, night, chosen night");
        Map<String, String> day = variables(css.substring(0, night), Map.of());
        return List.of(day, variables(css.substring(night, chosen), day), variables(css.substring(chosen), day));
    }

    private static Map<String, String> variables(String css, Map<String, String> before) {
        Map<String, String> variables = new LinkedHashMap<>(before);
        Matcher matcher = VARIABLE.matcher(css);
        while (matcher.find()) {
            variables.put(matcher.group(1), matcher.group(2));
        }
        return variables;
    }

    private static double contrast(String one, String other) {
        double a = light(one);
        double b = light(other);
        return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    }

    private static double light(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return .2126 * channel(rgb >> 16) + .7152 * channel(rgb >> 8) + .0722 * channel(rgb);
    }

    private static double channel(int rgb) {
        double value = (rgb & 255) / 255.0;
        return value <= .04045 ? value / 12.92 : Math.pow((value + .055) / 1.055, 2.4);
    }

    private static String read(String name) throws IOException {
        try (InputStream in = CodeColoursTest.class.getResourceAsStream(STYLES + name)) {
            assertTrue(in != null, name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
