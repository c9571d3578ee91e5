package cn.postgres.tusk.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tables as GFM has them: a line of cells and below it a line of dashes with as many cells make one, also right below
 * text, and every further line of the paragraph is a row. flexmark's own finds neither and is blind inside lists and
 * quotes. A row with more cells than the head keeps them, because no text may vanish.
 */
final class TableBlocks implements ParagraphPreProcessor {
    /** Makes them, after the definitions of references are known. */
    static final class Factory implements ParagraphPreProcessorFactory {
        @Override
        public boolean affectsGlobalScope() {
            return false;
        }

        @Override
        public Set<Class<?>> getAfterDependents() {
            return Set.of(ReferencePreProcessorFactory.class);
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return null;
        }

        @Override
        public ParagraphPreProcessor apply(ParserState state) {
            return new TableBlocks();
        }
    }

    @Override
    public int preProcessBlock(Paragraph block, ParserState state) {
        List<BasedSequence> lines = block.getContentLines();
        for (int rule = 1; rule < lines.size(); rule++) {
            List<TableCell.@Nullable Alignment> columns = TableRule.columns(lines.get(rule));
            if (!columns.isEmpty()) {
                List<BasedSequence> head = TableLine.cells(lines.get(rule - 1), columns.size());
                boolean bar = head.size() > 1 || lines.get(rule - 1).indexOf('|') >= 0;
                if (bar && head.size() == columns.size()) {
                    text(block, lines.subList(0, rule - 1), state);
                    table(block, lines, rule, columns, state);
                    return block.getChars().length();
                }
            }
        }
        return 0;
    }

    /** What stands above the table is a paragraph of its own. */
    private static void text(Paragraph block, List<BasedSequence> lines, ParserState state) {
        if (lines.isEmpty()) {
            return;
        }
        Paragraph text = new Paragraph();
        text.setContent(lines);
        text.setCharsFromContent();
        block.insertBefore(text);
        state.blockAdded(text);
        state.getInlineParser().parse(text.getContentChars(), text);
    }

    private static void table(
            Paragraph block,
            List<BasedSequence> lines,
            int rule,
            List<TableCell.@Nullable Alignment> columns,
            ParserState state) {
        TableBlock table = new TableBlock(lines.subList(rule - 1, lines.size()));
        TableHead head = new TableHead(lines.get(rule - 1));
        head.appendChild(row(lines.get(rule - 1), columns, true, state));
        table.appendChild(head);
        if (rule + 1 < lines.size()) {
            TableBody body = new TableBody();
            for (BasedSequence line : lines.subList(rule + 1, lines.size())) {
                body.appendChild(row(line, columns, false, state));
            }
            body.setCharsFromContent();
            table.appendChild(body);
        }
        table.setCharsFromContent();
        block.insertBefore(table);
        state.blockAdded(table);
    }

    private static Node row(
            BasedSequence line, List<TableCell.@Nullable Alignment> columns, boolean head, ParserState state) {
        TableRow row = new TableRow(line.trim());
        int index = 0;
        for (BasedSequence content : TableLine.cells(line, columns.size())) {
            TableCell cell = new TableCell(content);
            cell.setText(content);
            cell.setHeader(head);
            cell.setAlignment(index < columns.size() ? columns.get(index) : null);
            state.getInlineParser().parse(content, cell);
            row.appendChild(cell);
            index++;
        }
        return row;
    }
}
