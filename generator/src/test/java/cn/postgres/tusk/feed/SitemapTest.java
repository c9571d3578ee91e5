package cn.postgres.tusk.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.model.Output;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class SitemapTest {
    private static final String DAY = "2018-08-01T00:00:00+08:00";

    @Test
    void listsPagesWithTheirLastChange() throws Exception {
        SmallSite site = new SmallSite()
                .entry("post", "a", "A", DAY, "2019-01-01T00:00:00+08:00", "q&a", "", List.of())
                .entry("post", "b", "B", DAY, "")
                .entry("page", "c", "C", null, "");
        Output sitemap =
                file(new Sitemap(site.config(), site.site(), List.of("/posts/", "/b/")).files(), "sitemap.xml");
        Map<String, String> urls = new LinkedHashMap<>();
        NodeList elements = elements(sitemap, "url");
        for (int i = 0; i < elements.getLength(); i++) {
            Element url = (Element) elements.item(i);
            NodeList time = url.getElementsByTagNameNS("*", "lastmod");
            urls.put(
                    url.getElementsByTagNameNS("*", "loc").item(0).getTextContent(),
                    time.getLength() == 0 ? "" : time.item(0).getTextContent());
        }
        String base = "https://example.org/kb";
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put(base + "/", "2019-01-01T00:00:00+08:00");
        expected.put(base + "/a/", "2019-01-01T00:00:00+08:00");
        expected.put(base + "/authors/%E5%BC%A0%E4%B8%89/", "2019-01-01T00:00:00+08:00");
        expected.put(base + "/b/", DAY);
        expected.put(base + "/c/", "");
        expected.put(base + "/posts/", "");
        expected.put(base + "/tags/q%26a/", "2019-01-01T00:00:00+08:00");
        assertEquals(expected, urls);
        assertEquals(List.copyOf(expected.keySet()), List.copyOf(urls.keySet()));
    }

    @Test
    void splitsAtFiftyThousandAddresses() throws Exception {
        SmallSite site = new SmallSite();
        List<String> lists =
                IntStream.range(0, 100_000).mapToObj(i -> "/list/" + i + "/").toList();
        List<Output> files = new Sitemap(site.config(), site.site(), lists).files();
        assertEquals(
                List.of("robots.txt", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"),
                files.stream().map(Output::file).toList());
        assertEquals(50_000, elements(files.get(1), "url").getLength());
        assertEquals(50_000, elements(files.get(2), "url").getLength());
        // The home page and the page of 张三 are beside the lists.
        assertEquals(2, elements(files.get(3), "url").getLength());
        assertEquals(
                "https://example.org/kb/sitemap-3.xml",
                elements(files.get(4), "loc").item(2).getTextContent());
    }

    @Test
    void splitsLongAddressesByBytes() {
        String longName = "x".repeat(2000);
        List<String> lists = IntStream.range(0, 30_000)
                .mapToObj(i -> "/" + longName + i + "/")
                .toList();
        SmallSite site = new SmallSite();
        List<Output> files = new Sitemap(site.config(), site.site(), lists).files();
        assertTrue(files.size() > 3);
        files.forEach(file -> assertTrue(file.bytes().length < 52_428_800, file.file()));
    }

    @Test
    void withoutBaseUrlThereIsOnlyRobots() {
        SmallSite site = new SmallSite().entry("post", "a", "A", DAY, "");
        assertEquals(
                "User-agent: *\nAllow: /\n\nSitemap: https://example.org/kb/sitemap.xml\n",
                site.files().get("robots.txt"));
        site.baseUrl = "";
        assertEquals("User-agent: *\nAllow: /\n", site.files().get("robots.txt"));
        assertFalse(site.files().containsKey("sitemap.xml"));
    }

    private static Output file(List<Output> files, String name) {
        return files.stream()
                .filter(file -> file.file().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static NodeList elements(Output file, String name)
            throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(file.bytes()))
                .getElementsByTagNameNS("http://www.sitemaps.org/schemas/sitemap/0.9", name);
    }
}
