package cn.postgres.tusk.markdown;

import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.text.HtmlEscape;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes the sources of diagrams so that the drawing phase finds them; the form is that of {@code
 * diagram.DiagramBlock}. One per body.
 */
final class DiagramWriter {
    /** How languages of diagrams are written in a fence, and what readers call them. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("mermaid", "Mermaid"),
            Map.entry("mmd", "Mermaid"),
            Map.entry("dot", "Graphviz"),
            Map.entry("graphviz", "Graphviz"),
            Map.entry("plantuml", "PlantUML"),
            Map.entry("puml", "PlantUML"),
            Map.entry("svgbob", "Svgbob"),
            Map.entry("goat", "GoAT"),
            Map.entry("ditaa", "Ditaa"),
            Map.entry("pikchr", "Pikchr"),
            Map.entry("d2", "D2"));

    private final Dialect dialect;
    private final Sink sink;

    DiagramWriter(Dialect dialect, Sink sink) {
        this.dialect = dialect;
        this.sink = sink;
    }

    /** Languages whose fences are diagrams: those known, and those the site has a tool for. */
    static Set<String> languages(SiteConfig config) {
        Set<String> languages = new TreeSet<>(NAMES.keySet());
        languages.addAll(config.diagrams().keySet());
        return languages;
    }

    void write(FencedCodeBlock node, CodeInfo info) {
        Place place = sink.lines.parsed(node.getStartOffset());
        String source = source(node);
        StringBuilder html = sink.html;
        sink.diagrams = true;
        html.append("<figure class=\"diagram\" data-diagram=\"")
                .append(place.line())
                .append(':')
                .append(place.column())
                .append("\">\n<pre class=\"code\" data-lang=\"")
                .append(info.language)
                .append("\"><code>");
        HtmlEscape.append(html, source, 0, source.length());
        html.append("</code></pre>\n");
        if (info.title.isEmpty()) {
            String name = NAMES.getOrDefault(info.language, info.language);
            html.append("<figcaption class=\"diagram-note\">")
                    .append(name)
                    .append(dialect.word(" 图的源码", " diagram, as source"))
                    .append("</figcaption>\n</figure>\n");
        } else {
            html.append("<figcaption>");
            sink.text(info.title);
            sink.endBlock();
            html.append("</figcaption>\n</figure>\n");
        }
        HtmlEscape.appendPlain(sink.code, source, 0, source.length());
        sink.code.append('\n');
    }

    private static String source(FencedCodeBlock node) {
        StringBuilder out = new StringBuilder();
        for (BasedSequence line : node.getContentLines()) {
            line.appendTo(out);
        }
        return out.toString().replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
    }
}
