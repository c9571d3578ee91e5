package cn.postgres.tusk.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.problem.Severity;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The site as a whole: no problem, no link into nothing, nothing from elsewhere, all of it in the sitemap. */
@ExtendWith(CommunitySite.Built.class)
class WholeSiteIT {
    /** W3C Datetime, as the sitemap protocol has it. */
    private static final Pattern DATETIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?([+-]\\d{2}:\\d{2}|Z))?");

    @Test
    void hasNoProblem(CommunitySite site) {
        assertEquals(
                List.of(),
                site.report().problems().stream()
                        .filter(problem -> problem.severity() != Severity.INFO)
                        .toList());
    }

    @Test
    void everyLinkLeadsSomewhere(CommunitySite site) {
        Map<String, Document> pages = site.pages();
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Map.Entry<String, Document> page : pages.entrySet()) {
            for (Element link : page.getValue().select("[href], [src]:not(script[data-root])")) {
                String address = link.absUrl(link.hasAttr("href") ? "href" : "src");
                if (address.startsWith(CommunitySite.BASE) && !leads(site, pages, URI.create(address))) {
                    broken.add(page.getKey() + " → " + address);
                }
                links++;
            }
        }
        assertEquals(List.of(), broken);
        assertTrue(links > 10_000, "links: " + links);
    }

    private static boolean leads(CommunitySite site, Map<String, Document> pages, URI address) {
        Path file = site.output().resolve(address.getPath().replaceFirst("^/", ""));
        if (!Files.exists(file) || Files.isDirectory(file) && !Files.exists(file.resolve("index.html"))) {
            return false;
        }
        Document page = pages.get(address.getRawPath());
        String fragment = address.getFragment();
        return page == null || fragment == null || fragment.isEmpty() || page.getElementById(fragment) != null;
    }

    @Test
    void aPageLoadsNothingFromElsewhere(CommunitySite site) {
        List<String> foreign = new ArrayList<>();
        site.pages()
                .forEach((url, page) -> page.select(
                                "script[src], img[src], iframe, video[src], audio[src], source, object, embed,"
                                        + " link[rel~=stylesheet|icon|preload|modulepreload|manifest]")
                        .forEach(element -> {
                            String address = element.absUrl(element.hasAttr("href") ? "href" : "src");
                            if (!address.startsWith(CommunitySite.BASE + "/") && !address.startsWith("data:")) {
                                foreign.add(url + " " + element);
                            }
                        }));
        assertEquals(List.of(), foreign);
    }

    /** sitemaps.org/protocol.html: 50,000 addresses and 50 MB at most, whole addresses, each once, escaped. */
    @Test
    void theSitemapHasEveryPageByItsRules(CommunitySite site)
            throws IOException, ParserConfigurationException, SAXException {
        Path file = site.output().resolve("sitemap.xml");
        assertTrue(Files.size(file) < 50_000_000);
        assertTrue(Files.readString(site.output().resolve("robots.txt"))
                .contains("Sitemap: " + CommunitySite.BASE + "/sitemap.xml\n"));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        org.w3c.dom.Element root =
                factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        assertEquals("http://www.sitemaps.org/schemas/sitemap/0.9", root.getNamespaceURI());
        assertEquals("urlset", root.getLocalName());
        NodeList times = root.getElementsByTagNameNS("*", "lastmod");
        for (int i = 0; i < times.getLength(); i++) {
            assertTrue(DATETIME.matcher(times.item(i).getTextContent()).matches(), times.item(i)::getTextContent);
        }
        NodeList found = root.getElementsByTagNameNS("*", "loc");
        Set<String> addresses = new TreeSet<>();
        for (int i = 0; i < found.getLength(); i++) {
            String address = found.item(i).getTextContent();
            assertTrue(address.startsWith(CommunitySite.BASE + "/") && address.length() < 2048, address);
            assertTrue(addresses.add(address.substring(CommunitySite.BASE.length())), address + " stands there twice");
        }
        assertTrue(addresses.size() <= 50_000);
        Set<String> pages = new TreeSet<>();
        site.report().pages().stream()
                .filter(page -> !Set.of("redirect", "search", "not-found").contains(page.type()))
                .forEach(page -> pages.add(page.url()));
        Set<String> missing = new TreeSet<>(pages);
        missing.removeAll(addresses);
        addresses.removeAll(pages);
        assertEquals(Set.of(), missing, "pages that the sitemap does not have");
        assertEquals(Set.of(), addresses, "in the sitemap, but no pages");
    }
}
