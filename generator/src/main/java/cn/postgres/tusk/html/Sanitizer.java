package cn.postgres.tusk.html;

import cn.postgres.tusk.model.Link;
import cn.postgres.tusk.model.RawBody;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.text.Anchors;
import cn.postgres.tusk.text.HtmlEscape;
import cn.postgres.tusk.text.Schemes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Writes a parsed tree with only what {@link Rules} allows. It writes every tag itself, closing what it opens, so that
 * the result is well formed whatever came in. Not thread-safe; one per document.
 */
class Sanitizer implements NodeVisitor {
    final StringBuilder html = new StringBuilder();
    final List<Problem> problems = new ArrayList<>();
    final List<Link> links;
    final Anchors ids;
    private final String path;
    private final int line;
    private final int known;
    private final List<String> classes;
    private final Set<String> reported = new HashSet<>();

    /** Names written for the open elements; empty where an element's tags went. */
    private final Deque<String> open = new ArrayDeque<>();

    private int opaque;

    /**
     * @param line where what has no place of its own is said to stand
     * @param links those already registered; more are added
     * @param ids anchors that are taken outside; more are added
     * @param classes names that are allowed beside ours
     */
    Sanitizer(String path, int line, List<Link> links, Anchors ids, List<String> classes) {
        this.path = path;
        this.line = line;
        this.links = links;
        this.known = links.size();
        this.ids = ids;
        this.classes = classes;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (opaque == 0) {
                text(text.getWholeText());
            }
        } else if (node instanceof Element element) {
            String name = element.normalName();
            opaque += Rules.OPAQUE.contains(name) ? 1 : 0;
            if (opaque > 0) {
                report(element, name);
                return;
            }
            String written = written(element, name);
            open.push(written);
            opened(element, written);
            if (!written.isEmpty()) {
                open(element, written);
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        if (opaque > 0) {
            opaque -= Rules.OPAQUE.contains(name) ? 1 : 0;
            return;
        }
        String written = open.pop();
        if (!written.isEmpty() && !Rules.VOID.contains(written)) {
            html.append("</").append(written).append('>');
        }
        closed(element, written);
    }

    /** Visible text. */
    void text(String text) {
        HtmlEscape.append(html, text, 0, text.length());
    }

    /** An element begins. */
    void opened(Element element, String written) {}

    /** An element has ended. */
    void closed(Element element, String written) {}

    /** Where an element stands. */
    Place place(Element element) {
        String at = element.attr(RawBody.AT);
        int colon = at.indexOf(':');
        if (colon > 0 && at.length() < 22 && at.chars().allMatch(c -> c == ':' || c >= '0' && c <= '9')) {
            return new Place(path, Integer.parseInt(at.substring(0, colon)), Integer.parseInt(at.substring(colon + 1)));
        }
        return new Place(path, line, 0);
    }

    /** The anchor of an element that has none; empty for none. */
    String defaultId(Element element, String written) {
        return "";
    }

    private String written(Element element, String name) {
        String written = Rules.element(name);
        boolean box = name.equals("input") && element.attr("type").equalsIgnoreCase("checkbox");
        boolean anchor =
                name.equals("a") && !element.hasAttr("href") && anchor(element).isEmpty();
        if (written.isEmpty() || name.equals("input") && !box) {
            report(element, name);
            return "";
        }
        return anchor || name.equals("img") && !hasImage(element) ? "" : written;
    }

    private boolean hasImage(Element element) {
        String source = element.attr("src").strip();
        if (source.isEmpty() || Schemes.isDangerous(source)) {
            if (!source.isEmpty()) {
                problems.add(Problem.of(ProblemCode.LINK_SCHEME, place(element), Schemes.of(source) + ":"));
            }
            text(element.attr("alt"));
            return false;
        }
        return true;
    }

    private void report(Element element, String name) {
        if (Rules.REPORTED.contains(name) && reported.add(name)) {
            problems.add(Problem.of(ProblemCode.HTML_DROPPED, place(element), name));
        }
    }

    private void open(Element element, String written) {
        html.append('<').append(written);
        switch (written) {
            case "a" -> address(element);
            case "img" -> image(element);
            case "video", "audio", "source" -> media(element, written);
            case "input" ->
                html.append(" type=\"checkbox\" disabled").append(element.hasAttr("checked") ? " checked" : "");
            default -> {}
        }
        id(element, written);
        String own = classes(element);
        landmarks(element, own);
        for (String attribute : Rules.attributes(written)) {
            attribute(element, attribute);
        }
        for (String attribute : Rules.everywhere()) {
            attribute(element, attribute);
        }
        html.append(written.equals("img") ? " loading=\"lazy\" decoding=\"async\">" : ">");
        if (written.equals("pre") && element.wholeText().startsWith("\n")) {
            // The parser drops a line feed directly behind the tag
            html.append('\n');
        }
    }

    private void address(Element element) {
        if (!element.hasAttr("href")) {
            return;
        }
        String target = element.attr("href").strip();
        if (element.hasClass("footnote-ref") || element.hasClass("footnote-back")) {
            value("href", target.startsWith("#") ? target : "#");
            return;
        }
        if (Schemes.isDangerous(target)) {
            problems.add(Problem.of(ProblemCode.LINK_SCHEME, place(element), target));
            return;
        }
        int index = register(element, Link.Kind.LINK, target);
        html.append(" href=\"tusk:").append(index).append('"');
        if (Schemes.isExternal(links.get(index).target())) {
            html.append(" rel=\"noopener\"");
        }
    }

    private void image(Element element) {
        String source = element.attr("src").strip();
        html.append(" src=\"tusk:")
                .append(register(element, Link.Kind.IMAGE, source))
                .append('"');
        value("alt", element.attr("alt"));
    }

    /** A film or sound is fetched only when the reader asks for it. */
    private void media(Element element, String written) {
        String source = element.attr("src").strip();
        if (!source.isEmpty() && !Schemes.isDangerous(source)) {
            int index = register(element, Link.Kind.IMAGE, source);
            html.append(" src=\"tusk:").append(index).append('"');
        }
        html.append(written.equals("source") ? "" : " controls preload=\"none\"");
    }

    /** The index of an address: its own if it is registered already, else a new one. */
    private int register(Element element, Link.Kind kind, String target) {
        if (target.startsWith("tusk:") && target.length() < 14) {
            String digits = target.substring(5);
            boolean number = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
            if (number && Integer.parseInt(digits) < known) {
                return Integer.parseInt(digits);
            }
        }
        Place place = place(element);
        links.add(new Link(kind, target, place.line(), place.column()));
        return links.size() - 1;
    }

    /** Writes the anchor of an element and returns it. */
    String id(Element element, String written) {
        String id = anchor(element);
        if (id.isEmpty() || ids.has(id)) {
            id = defaultId(element, written);
        } else {
            ids.unique(id);
        }
        if (!id.isEmpty()) {
            value("id", id);
        }
        return id;
    }

    /** The anchor an element gives itself; {@code name} is how links had it of old. */
    private static String anchor(Element element) {
        String id = element.id().strip();
        if (id.isEmpty() && element.normalName().equals("a")) {
            id = element.attr("name").strip();
        }
        return id.chars().anyMatch(c -> c <= ' ') ? "" : id;
    }

    private String classes(Element element) {
        StringBuilder kept = new StringBuilder();
        for (String name : element.className().strip().split("\\s+")) {
            if (Rules.isOwnClass(name) || classes.contains(name)) {
                kept.append(kept.isEmpty() ? "" : " ").append(name);
            }
        }
        String align = element.normalName().equals("center")
                ? "center"
                : element.attr("align").strip().toLowerCase(Locale.ROOT);
        if (Set.of("left", "center", "right").contains(align)) {
            kept.append(kept.isEmpty() ? "" : " ").append("align-").append(align);
        }
        if (!kept.isEmpty()) {
            value("class", kept.toString());
        }
        return kept.toString();
    }

    /** What our own boxes say to a screen reader; nobody else may say it. */
    private void landmarks(Element element, String own) {
        if (own.equals("table-scroll")) {
            html.append(" tabindex=\"0\" role=\"region\"");
        } else if ((own.startsWith("code") || own.equals("math-scroll")) && element.hasAttr("tabindex")) {
            html.append(" tabindex=\"0\" role=\"group\"");
            value("aria-label", element.attr("aria-label"));
        } else if (own.startsWith("alert alert-")) {
            html.append(" role=\"note\"");
        }
        boolean box = element.normalName().equals("input");
        if ((box || Set.of("table-scroll", "footnotes", "footnote-back").contains(own))
                && element.hasAttr("aria-label")) {
            value("aria-label", element.attr("aria-label"));
        }
    }

    private void attribute(Element element, String name) {
        if (!element.hasAttr(name)) {
            return;
        }
        String value = element.attr(name).strip();
        if (Rules.isFlag(name)) {
            html.append(' ').append(name);
        } else if (MathRules.has(element.normalName()) && MathRules.attributes().contains(name)) {
            if (MathRules.allows(value)) {
                value(name, value);
            }
        } else if (Rules.allows(name, value)) {
            value(name, value);
        }
    }

    private void value(String name, String value) {
        html.append(' ').append(name).append("=\"");
        HtmlEscape.append(html, value, 0, value.length());
        html.append('"');
    }
}
