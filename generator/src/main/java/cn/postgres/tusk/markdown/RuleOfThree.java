package cn.postgres.tusk.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.core.delimiter.AsteriskDelimiterProcessor;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.core.delimiter.UnderscoreDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * Emphasis by CommonMark 0.31: where one of two runs can both open and close, they do not match if their lengths add up
 * to a multiple of three, unless both are one. The lengths are those written. flexmark lacks the exception.
 */
final class RuleOfThree {
    private RuleOfThree() {}

    private static int use(DelimiterRun opener, DelimiterRun closer) {
        int first = written(opener);
        int second = written(closer);
        boolean both = closes(opener) || opens(closer);
        if (both && (first + second) % 3 == 0 && first % 3 != 0) {
            return 0;
        }
        return opener.length() >= 2 && closer.length() >= 2 ? 2 : 1;
    }

    private static boolean closes(DelimiterRun run) {
        return run instanceof Run known ? known.right : run.canClose();
    }

    /** Whether CommonMark lets a run open. */
    static boolean opens(DelimiterRun run) {
        return run instanceof Run known ? known.left : run.canOpen();
    }

    /** How long a run counts as: what it was in the source, but for two pairs that stand back to back. */
    static int written(DelimiterRun run) {
        return run instanceof Run known ? known.written : run.length();
    }

    /** A run that remembers how long it was before parts of it were used, and what CommonMark lets it do. */
    static final class Run extends Delimiter {
        private final int written;
        private final boolean left;
        private final boolean right;

        /** A run at an offset, behind another one. */
        Run(
                BasedSequence input,
                Text node,
                Flanking flanking,
                DelimiterProcessor kind,
                @Nullable Delimiter previous,
                int from) {
            super(input, node, input.charAt(from), flanking.opens(kind), flanking.closes(kind), previous, from);
            int length = node.getTextLength();
            this.written = flanking.isTwoPairs() ? length / 2 : length;
            this.left = flanking.opensInCommonMark(kind);
            this.right = flanking.closesInCommonMark(kind);
            setNumDelims(length);
        }
    }

    /** Asterisks. */
    static final class Asterisks extends AsteriskDelimiterProcessor {
        Asterisks() {
            super(false);
        }

        @Override
        public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
            return use(opener, closer);
        }
    }

    /** Low lines. */
    static final class LowLines extends UnderscoreDelimiterProcessor {
        LowLines() {
            super(false);
        }

        @Override
        public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
            return use(opener, closer);
        }
    }
}
