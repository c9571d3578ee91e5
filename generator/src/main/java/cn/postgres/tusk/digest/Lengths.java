package cn.postgres.tusk.digest;

import cn.postgres.tusk.config.DigestConfig;
import cn.postgres.tusk.model.Block;
import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.Counts;
import cn.postgres.tusk.text.Counter;

/**
 * How long a body is, and how long it takes to read. Running text counts as it is; of a code block, words count at a rate
 * of their own and only as many as take half a minute, because nobody reads a log of a thousand lines. Blocks that many
 * pages repeat do not count.
 */
final class Lengths {
    private static final double MOST_MINUTES_OF_CODE = 0.5;

    private Lengths() {}

    static Counts of(Body body, DigestConfig config) {
        int han = 0;
        int hangul = 0;
        int words = 0;
        int code = 0;
        int most = (int) Math.round(config.codePerMinute() * MOST_MINUTES_OF_CODE);
        for (Block block : body.outline().blocks()) {
            if (block.repeated()) {
                continue;
            }
            Counter text = Counter.of(body.text(), block.from(), block.to());
            han += text.han();
            hangul += text.hangul();
            words += text.words();
            if (block.codeFrom() < block.codeTo()) {
                Counter inCode = Counter.of(body.code(), block.codeFrom(), block.codeTo(), most);
                code += inCode.han() + inCode.hangul() + inCode.words();
            }
        }
        double minutes = (double) han / config.hanPerMinute()
                + (double) hangul / config.hangulPerMinute()
                + (double) words / config.wordsPerMinute()
                + (double) code / config.codePerMinute();
        int whole = minutes == 0 ? 0 : Math.max(1, (int) Math.round(minutes));
        return new Counts(han, hangul, words, code, whole);
    }
}
