package cn.postgres.tusk.config;

import cn.postgres.tusk.model.Doc;
import java.util.ArrayList;
import java.util.List;

/**
 * A tool that draws the diagrams of one language. Off unless named: a tool reads what contributors wrote, and what is
 * built must not depend on what happens to be installed. Immutable.
 *
 * @param command program and arguments; never read by a shell
 * @param timeout in seconds
 */
public record DiagramConfig(
        @Doc(
                zh = "程序与参数，如 [dot, -Tsvg]；参数里可以写 {in}、{out}，指源码文件与 SVG 文件，不写则用标准输入与标准输出。不经过 shell",
                en =
                        "Program and arguments; {in} and {out} stand for the files of source and SVG, else standard input and output. No shell",
                required = true)
        List<String> command,

        @Doc(zh = "一张图最多用多少秒", en = "Seconds for one diagram at most", fallback = "20", min = 1, max = 600)
        int timeout) {
    /** A command written as one text is taken apart at its spaces. */
    public DiagramConfig {
        List<String> words = new ArrayList<>();
        if (command.size() == 1) {
            for (String word : command.get(0).strip().split("\\s+")) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        } else {
            words.addAll(command);
        }
        command = List.copyOf(words);
    }
}
