package cn.postgres.tusk.config;

import cn.postgres.tusk.schema.KeyTable;

/**
 * The reference page of all settings, made from the same records that read them, so that it cannot fall behind. Its
 * committed copy is {@code generator/CONFIG.md}.
 */
public final class ConfigReference {
    private ConfigReference() {}

    /** The page as Markdown. */
    public static String markdown() {
        StringBuilder out = new StringBuilder();
        out.append("""
                # 设置 · Settings

                本页由 `site.yml` 与 `terms.yml` 的记录生成，不要手改；改了记录之后运行
                `mvn test -pl generator -am -Dtest=ConfigReferenceTest -Dsurefire.failIfNoSpecifiedTests=false -Dtusk.write=true` 更新它。

                两个文件都放在内容文件夹的最上层，都可以没有；每个键都可以不写，不写就用缺省值。写了不认识的键是错误，并会指出最接近的键。
                `[]` 表示列表中的每一项，`*` 表示任意名称。

                Both files stand at the top of the content folder, both are optional, and so is every key. An unknown
                key is an error that names the nearest known one. `[]` is each item of a list, `*` any name.

                ## site.yml

                """);
        table(out, SiteConfig.class);
        out.append("\n## terms.yml\n\n");
        table(out, TermsConfig.class);
        return out.toString();
    }

    private static void table(StringBuilder out, Class<? extends Record> type) {
        out.append("| 键 Key | 值 Value | 缺省 Default | 含义 | Meaning |\n|---|---|---|---|---|\n");
        for (KeyTable.Row row : KeyTable.of(type)) {
            out.append("| `").append(row.path()).append("` | ").append(value(row));
            out.append(" | ").append(fallback(row));
            out.append(" | ").append(row.doc().zh());
            out.append(" | ").append(row.doc().en()).append(" |\n");
        }
    }

    private static String value(KeyTable.Row row) {
        String kind = switch (row.kind()) {
            case TEXT -> "文字";
            case INTEGER -> "整数 %d–%d".formatted(row.doc().min(), row.doc().max());
            case FLAG -> "`true` 或 `false`";
            case DATE -> "日期";
            case CHOICE -> String.join("、", row.choices());
            case GROUP -> "一组键";
        };
        return row.list() ? kind + "的列表" : kind;
    }

    private static String fallback(KeyTable.Row row) {
        if (row.doc().required()) {
            return "必填";
        }
        return row.doc().fallback().isEmpty() ? "—" : "`" + row.doc().fallback() + "`";
    }
}
