package cn.postgres.tusk.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.model.PartialDate;
import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemTexts;
import cn.postgres.tusk.theme.TemplateEngine.Rendering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateEngineTest {
    /** Stands for a view. */
    public record Card(String title, List<String> tags) {}

    private static final ProblemTexts TEXTS = new ProblemTexts(Language.ZH);

    @TempDir
    Path folder;

    private Rendering render(String template) throws IOException {
        return render(template, "zh-CN");
    }

    private Rendering render(String template, String language) throws IOException {
        write("layouts/home.html", template);
        Theme theme = ThemeLoader.load("base", folder).value();
        TemplateEngine engine = new TemplateEngine(theme, Map.of("styles/main.css", "/assets/main.0a1b.css"));
        Card card = new Card("<i>题</i>", List.of("甲", "乙"));
        Map<String, Object> values = Map.of(
                "page",
                card,
                "moment",
                OffsetDateTime.parse("2018-08-01T09:05:00+08:00"),
                "month",
                new PartialDate(2018, 8, 0),
                "total",
                1234567);
        return engine.render(
                "layouts/home.html", "/a/b/", new TemplateScope(language, PageAddress.relative("/a/b/"), values));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String html(String template) throws IOException {
        return assertInstanceOf(Rendering.Page.class, render(template)).html();
    }

    private String failure(String template) throws IOException {
        Problem problem =
                assertInstanceOf(Rendering.Failure.class, render(template)).problem();
        return problem.place() + " " + TEXTS.message(problem) + "｜" + TEXTS.hint(problem);
    }

    @Test
    void escapesWhatItPrints() throws IOException {
        assertEquals("&lt;i&gt;题&lt;/i&gt;", html("{{ page.title }}"));
        assertEquals("<i>题</i>", html("{{ page.title | raw }}"));
    }

    @Test
    void knowsAddressesAssetsStringsAndNumbers() throws IOException {
        assertEquals("../c/", html("{{ url('/a/c/') }}"));
        assertEquals("../../assets/main.0a1b.css", html("{{ asset('styles/main.css') }}"));
        assertEquals("阅读约 4 分钟", html("{{ t('reading-time', 4) }}"));
        assertEquals("1,234,567", html("{{ total | number }}"));
        assertEquals("example.org/a", html("{{ 'https://www.example.org/a/' | host }}"));
        assertEquals("甲、乙", html("{% for tag in page.tags %}{% if not loop.first %}、{% endif %}{{ tag }}{% endfor %}"));
    }

    @Test
    void writesDatesInTheLanguageOfThePage() throws IOException {
        String template =
                "{{ moment | date('long') }}|{{ moment | date }}|{{ moment | date('time') }}|{{ month | date('long') }}"
                        + "|{{ month | date }}|{{ moment | date('month-day') }}";
        assertEquals("2018 年 8 月 1 日|2018-08-01|09:05|2018 年 8 月|2018-08|8 月 1 日", html(template));
        String english =
                assertInstanceOf(Rendering.Page.class, render(template, "en")).html();
        assertEquals("1 August 2018|2018-08-01|09:05|August 2018|2018-08|1 August", english);
    }

    @Test
    void anUnknownNameIsReportedWithPageTemplateLineAndNearest() throws IOException {
        assertEquals(
                "theme/layouts/home.html:3 渲染 /a/b/ 时，模板用到了不存在的名字“titel”｜最接近的是“title”；该页已用最简版式代替",
                failure("<p>\n\n{{ page.titel }}</p>"));
        assertEquals(
                "theme/layouts/home.html:1 渲染 /a/b/ 时，模板用到了不存在的名字“t('reeding-time')”｜最接近的是“reading-time”；该页已用最简版式代替",
                failure("{{ t('reeding-time') }}"));
        assertEquals(
                "theme/layouts/home.html:2 渲染 /a/b/ 时，模板用到了不存在的名字“asset('style/main.css')”｜最接近的是“styles/main.css”；该页已用最简版式代替",
                failure("\n{{ asset('style/main.css') }}"));
    }

    @Test
    void aMistakeInAnIncludedTemplateIsReportedThere() throws IOException {
        write("partials/footer.html", "<footer>\n{{ page.tag }}\n</footer>");
        assertEquals(
                "theme/partials/footer.html:2 渲染 /a/b/ 时，模板用到了不存在的名字“tag”｜最接近的是“tags”；该页已用最简版式代替",
                failure("{% include \"partials/footer.html\" %}"));
    }

    @Test
    void brokenSyntaxIsReportedWithItsLine() throws IOException {
        String message = failure("<ul>\n{% for tag in page.tags %}\n<li>\n</ul>");
        assertTrue(message.startsWith("theme/layouts/home.html:"), message);
        assertTrue(message.contains("渲染 /a/b/ 时模板出错："), message);
    }

    @Test
    void aTemplateThatIncludesItselfEnds() throws IOException {
        assertEquals(
                "theme/layouts/home.html 渲染 /a/b/ 时，模板 layouts/home.html 没有尽头｜请检查是不是有模板包含了自己；该页已用最简版式代替",
                failure("x{% include \"layouts/home.html\" %}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ page.class }}",
                "{{ page.getClass().forName('java.lang.Runtime') }}",
                "{{ page.title.getClass() }}",
                "{{ page.title.bytes }}",
                "{{ moment.getClass().getClassLoader() }}",
                "{{ tusk_scope.context }}",
                "{% include \"../../../../etc/hostname\" %}",
                "{% include \"/etc/hostname\" %}",
                "{% include \"styles/main.css\" %}",
                "{{ range(1, 1000000000) }}",
            })
    void templatesReachNeitherJavaNorFiles(String template) throws IOException {
        assertInstanceOf(Rendering.Failure.class, render(template));
    }

    @Test
    void anOverrideCanExtendWhatItOverrides() throws IOException {
        write("partials/mark.html", "[{% include \"base:partials/mark.html\" %}]");
        assertEquals("[]", html("{% include \"partials/mark.html\" %}"));
    }

    @Test
    void manyPagesWithOneMistakeAreOneProblem() throws IOException {
        Problem one = assertInstanceOf(Rendering.Failure.class, render("{{ page.titel }}"))
                .problem();
        Problem other = new Problem(one.severity(), one.code(), one.place(), List.of("titel", "/0/", "title"));
        List<Problem> merged = TemplateProblems.once(List.of(one, other, one));
        assertEquals(1, merged.size());
        assertEquals("渲染 /0/ (+2) 时，模板用到了不存在的名字“titel”", TEXTS.message(merged.get(0)));
    }
}
