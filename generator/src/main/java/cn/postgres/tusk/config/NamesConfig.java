package cn.postgres.tusk.config;

import cn.postgres.tusk.model.Doc;

/** How names become addresses, and how lists of names are read. Immutable. */
public record NamesConfig(
        @Doc(
                zh = "文件名与词中的汉字在网址里转成拼音（pinyin）还是保留（keep）；写明的 slug 与 url 总是照写",
                en = "Han characters of file names and terms in addresses: as pinyin or kept; a written slug is kept",
                fallback = "pinyin")
        Han han,

        @Doc(
                zh = "书籍、人物与词的列表上方的字母索引",
                en = "A bar of letters above lists of books, people and terms",
                fallback = "true")
        boolean letters,

        @Doc(zh = "改过的小标题保留旧锚点（需要 anchors.csv）", en = "Changed headings keep their old anchors", fallback = "true")
        boolean anchors) {

    /** What becomes of Han characters in addresses. */
    public enum Han {
        PINYIN,
        KEEP
    }
}
