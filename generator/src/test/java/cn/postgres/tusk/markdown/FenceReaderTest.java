package cn.postgres.tusk.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.postgres.tusk.markdown.FenceReader.Comment;
import cn.postgres.tusk.markdown.FenceReader.Fence;
import cn.postgres.tusk.markdown.FenceReader.Other;
import java.util.List;
import org.junit.jupiter.api.Test;

class FenceReaderTest {
    private final FenceReader reader = new FenceReader();

    @Test
    void linesAreThoseOfTheFileBelowItsHeader() {
        String text = """
                ---
                title: 锁
                ---

                先建表：

                ```sql {linenos=true}
                SELECT 1;

                SELECT 2;
                ```
                """;
        assertEquals(
                List.of(new Other(5), new Fence("sql", 8, List.of("SELECT 1;", "", "SELECT 2;"))),
                reader.read("posts/a.md", text));
    }

    @Test
    void commentStandsByItselfDirectlyOverCode() {
        String text = """
                <!-- one -->
                <!-- two -->
                ```psql
                x
                ```
                """;
        assertEquals(
                List.of(new Comment(1, "one"), new Comment(2, "two"), new Fence("psql", 4, List.of("x"))),
                reader.read("posts/a.md", text));
    }

    @Test
    void codeInQuotationsAndListsLosesTheirMarks() {
        String text = """
                > ```sql
                > SELECT 1;
                > ```

                1. 步骤

                   ~~~PostgreSQL
                   SELECT 2;
                   ~~~
                """;
        assertEquals(
                List.of(
                        new Fence("sql", 2, List.of("SELECT 1;")),
                        new Other(5),
                        new Fence("postgresql", 8, List.of("SELECT 2;"))),
                reader.read("posts/a.md", text));
    }

    @Test
    void codeShownWithinCodeIsNone() {
        String text = """
                ````markdown
                ```sql
                SELECT 1;
                ```
                ````
                """;
        assertEquals(
                List.of(new Fence("markdown", 2, List.of("```sql", "SELECT 1;", "```"))),
                reader.read("posts/a.md", text));
    }
}
