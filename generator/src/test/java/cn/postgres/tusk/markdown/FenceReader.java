package cn.postgres.tusk.markdown;

import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.frontmatter.FrontMatter;
import cn.postgres.tusk.frontmatter.RawHeader;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists the fenced code of a source and the comments beside it, for those who do something with code other than show it.
 * Thread-safe.
 */
public final class FenceReader {
    /** One block of a source; lines are those of the file, from 1. */
    public sealed interface Part {}

    /**
     * Fenced code.
     *
     * @param language as the page would take it, lower case; empty where none is named
     * @param line of the file on which the first line of code stands
     * @param lines without the marks of a list or quotation around them
     */
    public record Fence(String language, int line, List<String> lines) implements Part {
        public Fence {
            lines = List.copyOf(lines);
        }
    }

    /** A comment that is a block of its own: what stands between its marks. */
    public record Comment(int line, String text) implements Part {}

    /** Anything else. */
    public record Other(int line) implements Part {}

    private final Parser parser =
            MarkdownParser.flexmark(new SiteConfig.MarkdownConfig(true, true, true, false), false);

    /**
     * The blocks of a file in their order.
     *
     * @param path for the date that may stand in it
     * @param text the file, header included
     */
    public List<Part> read(String path, String text) {
        RawHeader header = FrontMatter.split(path, text).value();
        Document document = parser.parse(header.body());
        List<Part> parts = new ArrayList<>();
        new Walk(header, parts).blocks(document);
        return parts;
    }

    private record Walk(RawHeader header, List<Part> parts) {
        void blocks(Node parent) {
            for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                if (node instanceof FencedCodeBlock fence) {
                    parts.add(fence(fence));
                } else if (node instanceof HtmlBlockBase html) {
                    parts.add(html(html));
                } else if (holdsBlocks(node)) {
                    blocks(node);
                } else {
                    parts.add(new Other(line(node.getStartOffset())));
                }
            }
        }

        private static boolean holdsBlocks(Node node) {
            return node instanceof BlockQuote
                    || node instanceof BulletList
                    || node instanceof OrderedList
                    || node instanceof ListItem;
        }

        private Fence fence(FencedCodeBlock node) {
            List<String> lines = node.getContentLines().stream()
                    .map(line -> line.toString().replace("\n", ""))
                    .toList();
            String language = CodeInfo.of(node.getInfo().toString()).language;
            return new Fence(language, line(node.getStartOffset()) + 1, lines);
        }

        private Part html(HtmlBlockBase node) {
            int line = line(node.getStartOffset());
            String text = node.getChars().toString().strip();
            boolean comment = text.startsWith("<!--") && text.endsWith("-->") && text.length() >= 7;
            return comment
                    ? new Comment(line, text.substring(4, text.length() - 3).strip())
                    : new Other(line);
        }

        private int line(int offset) {
            return header.bodyLine()
                    + (int) header.body()
                            .substring(0, offset)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
        }
    }
}
