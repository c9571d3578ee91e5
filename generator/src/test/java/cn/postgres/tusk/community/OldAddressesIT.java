package cn.postgres.tusk.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the former site gave its visitors is on this one, or the table in {@code content/README.md} says why not. */
@ExtendWith(CommunitySite.Built.class)
class OldAddressesIT {
    private static final Pattern ROW = Pattern.compile("\\| V(\\d+) \\|([^|]+)\\|([^|]+)\\|([^|]+)\\|");
    private static final Pattern ADDRESS = Pattern.compile("`(/[^`]*)`");

    /** The controllers and methods of the former site that a visitor could open, from its source. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v2/home",
                "/v2/news",
                "/v2/news/index/7",
                "/v2/news/typelist/1/社区活动",
                "/v2/news/typelist/1/技术讨论",
                "/v2/news/typelist/2/会议资料",
                "/v2/news/viewone/1/543",
                "/news/viewone/1/192",
                "/index.php/v2/news/index/2",
                "/v2/release",
                "/v2/release/index/12",
                "/v2/release/v/53",
                "/v2/release/vv/9_3",
                "/v2/document",
                "/v2/document/faq",
                "/v2/document/dev_faq",
                "/v2/document/win_faq",
                "/v2/doc_search?q=索引&u=/docs/12",
                "/v2/faq",
                "/v2/faq/typelist/1/Bug",
                "/v2/search",
                "/v2/book",
                "/v2/download",
                "/v2/about",
                "/v2/cases",
                "/v2/cases/viewone/1/3",
                "/v2/blog",
                "/v2/blog/more/1",
                "/v2/forum/more/1",
                "/v2/suggest",
                "/v2/suggest/create",
                "/v2/community",
                "/v2/community/typelist/1/all",
                "/v2/chart_dataout/industry",
                "/v2/chart_dataout/province",
                "/v2/act/register",
                "/v2/act/userinfo_v/12",
                "/v2/support",
                "/v2/certificate",
                "/v2/certificate/p2020",
                "/v2/trail/index/1/1",
                "/static/train/",
                "/static/train/rankQuery.html",
                "/static/ace/",
                "/a.htm"
            })
    void leadsOnByBothMaps(String old, CommunitySite site) throws IOException {
        String path = old.replaceAll("\\?.*", "");
        String netlify = byNetlify(path, Files.readAllLines(site.output().resolve("_redirects")));
        assertEquals(netlify, byNginx(path, Files.readAllLines(site.output().resolve("redirects.map"))));
        assertFalse(site.html(netlify).select("meta[http-equiv=refresh]").hasText(), "leads on twice");
        assertTrue(site.html(netlify).select("h1").hasText(), netlify);
    }

    /** First match wins; a slash at the end does not count (Netlify and Cloudflare Pages). */
    private static String byNetlify(String path, List<String> rules) {
        for (String rule : rules) {
            String[] parts = rule.split(" ");
            String from = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
            boolean below = from.endsWith("/*") && path.startsWith(from.substring(0, from.length() - 1));
            if (below || path.replaceAll("/$", "").equals(from)) {
                return parts[1];
            }
        }
        throw new AssertionError(path + " leads nowhere by _redirects");
    }

    /** Exact strings first, then expressions in their order; a folder's slash is what its own page answers to. */
    private static String byNginx(String path, List<String> lines) {
        List<String[]> rules = lines.stream()
                .map(line -> line.substring(1, line.length() - 2).split("\" \""))
                .toList();
        return rules.stream()
                .filter(rule -> rule[0].equals(path.replaceAll("/$", "")))
                .findFirst()
                .or(() -> rules.stream()
                        .filter(rule -> rule[0].startsWith("~")
                                && Pattern.compile(rule[0].substring(1).replace("\\\\", "\\"))
                                        .matcher(path)
                                        .find())
                        .findFirst())
                .orElseThrow(() -> new AssertionError(path + " leads nowhere by redirects.map"))[1];
    }

    @Test
    void everyWholeAddressHasAPageThatLeadsOnWithoutScript(CommunitySite site) throws IOException {
        List<String> rows = Files.readAllLines(site.content().resolve("redirects.csv"));
        int pages = 0;
        for (String row : rows.subList(1, rows.size())) {
            String old = row.substring(row.indexOf(',') + 1);
            if (!old.endsWith("*")) {
                Document page = site.html(encoded(old));
                String target = page.select("main a").attr("abs:href");
                assertTrue(
                        page.select("meta[http-equiv=refresh]").attr("content").startsWith("0; url="), old);
                assertTrue(page.select("script").isEmpty(), old);
                Path file = site.file(URI.create(target).getPath());
                assertFalse(Files.readString(file).contains("http-equiv=\"refresh\""), old + " leads on twice");
                pages++;
            }
        }
        assertTrue(pages > 40, () -> "too few rows in redirects.csv");
    }

    private static String encoded(String path) {
        return URI.create(BASE_FOR_ENCODING).resolve(path).toASCIIString().substring(BASE_FOR_ENCODING.length());
    }

    private static final String BASE_FOR_ENCODING = "http://x";

    @Test
    void theTableSaysOfEachFeatureWhereItIsOrWhyNot(CommunitySite site) throws IOException {
        Matcher row = ROW.matcher(Files.readString(site.content().resolve("README.md")));
        List<Integer> numbers = new ArrayList<>();
        while (row.find()) {
            numbers.add(Integer.valueOf(row.group(1)));
            Matcher address = ADDRESS.matcher(row.group(3));
            boolean served = false;
            while (address.find()) {
                site.file(address.group(1));
                served = true;
            }
            assertTrue(served ^ row.group(3).contains("不做"), row.group());
            assertTrue(row.group(4).strip().length() > 5, "why? " + row.group());
        }
        assertEquals(IntStream.rangeClosed(1, 40).boxed().toList(), numbers);
    }

    @Test
    void whatIsWrittenForAuthorsIsNoPage(CommunitySite site) {
        assertTrue(site.report().pages().stream().noneMatch(page -> "README.md".equals(page.source())));
        assertFalse(Files.exists(site.output().resolve("README.md")));
        assertFalse(Files.exists(site.output().resolve("redirects.csv")));
    }
}
