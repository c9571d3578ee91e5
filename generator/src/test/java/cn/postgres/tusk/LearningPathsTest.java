package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearningPathsTest {
    @TempDir
    Path folder;

    @Test
    void aTableOfTopicsAndLevelsIsMadeOfBooksPostsAndCertificates() throws IOException {
        Path content = folder.resolve("content");
        book(content, "a", "老书", "内核", "expert", "2012");
        book(content, "b", "入门书", "开发, 内核", "beginner", "2020");
        for (int i = 0; i < 6; i++) {
            book(content, "c" + i, "第 " + i + " 本", "开发", "beginner", "200" + i);
        }
        BuiltSite.write(
                content, "posts/p.md", "---\ntitle: 一篇\ndate: 2026-01-02\nlevel: 进阶\ntopics: [迁移]\n---\n\n正文。\n");
        BuiltSite.write(content, "posts/q.md", "---\ntitle: 没有级别\ndate: 2026-01-03\ntopics: [迁移]\n---\n\n正文。\n");
        BuiltSite.write(content, "certificates/c.yml", "title: 初级\nstage: beginner\n");
        BuiltSite.write(content, "pages/learning.md", "---\ntitle: 学习路径\nlayout: learning\n---\n\n导语。\n");
        BuiltSite site = BuiltSite.of(content, folder);
        assertEquals(List.of(), site.problems());
        Document page = site.page("/learning/");
        assertEquals(
                List.of("主题", "入门", "进阶", "专家"), page.select(".paths thead th").eachText());
        assertEquals(
                List.of("开发", "内核", "迁移", "认证"),
                page.select(".paths tbody th").eachText(),
                "the topic with the lowest levels comes first");
        assertEquals(
                List.of("入门书", "第 5 本", "第 4 本", "第 3 本", "另有 3 本"),
                page.select(".paths tbody tr:eq(0) td:eq(1) li").eachText(),
                "the newest first, and not all");
        assertEquals(
                List.of("老书"), page.select(".paths tbody tr:eq(1) td:eq(3) li").eachText());
        assertEquals(List.of("一篇"), page.select(".paths tbody tr:eq(2) li").eachText());
        assertEquals(List.of("初级"), page.select(".paths tbody tr:eq(3) li").eachText());
    }

    private static void book(Path content, String name, String title, String topics, String level, String year)
            throws IOException {
        BuiltSite.write(
                content,
                "books/" + name + ".yml",
                "title: %s\ntopics: [%s]\nlevel: %s\npublished: %s\nconfidence: high\n"
                        .formatted(title, topics, level, year));
    }
}
