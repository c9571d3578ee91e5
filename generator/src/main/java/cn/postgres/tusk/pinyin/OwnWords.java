package cn.postgres.tusk.pinyin;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The words of {@code own.txt}: separated by blanks, each with its reading where that is not the one of its characters
 * ({@code 重写=chong2xie3}); a line that begins with {@code #} is a comment.
 *
 * @param words reading by word; empty for none
 */
record OwnWords(Map<String, String> words) {

    static OwnWords of(String text) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String line : text.split("\n")) {
            if (!line.startsWith("#")) {
                // One character is split at without a regular expression, which would take its time to load.
                for (String word : line.strip().split(" ")) {
                    int equals = word.indexOf('=');
                    words.put(
                            equals < 0 ? word : word.substring(0, equals),
                            equals < 0 ? "" : word.substring(equals + 1));
                }
            }
        }
        words.remove("");
        return new OwnWords(Collections.unmodifiableMap(words));
    }
}
