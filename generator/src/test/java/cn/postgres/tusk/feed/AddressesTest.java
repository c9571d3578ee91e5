package cn.postgres.tusk.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
    @ParameterizedTest
    @CsvSource({
        "/a/b/, /rss.xml, a/b/",
        "/, /rss.xml, ./",
        "/, /tags/x/rss.xml, ../../",
        "/tags/y/, /tags/x/rss.xml, ../y/",
        "/tags/x/, /tags/x/rss.xml, ./",
        "/tags/x/#n, /tags/x/rss.xml, ./#n",
        "/tags/x/rss.xml, /tags/x/rss.xml, rss.xml",
        "/a:b/, /rss.xml, ./a:b/",
        "/tags?q=/x/, /tags/x/rss.xml, ../../tags?q=/x/",
        "/tag/, /tags/rss.xml, ../tag/",
    })
    void relativeAddressesLeadWhereTheyShould(String url, String from, String relative) {
        assertEquals(relative, Addresses.relative(url, from));
        assertEquals(
                url, URI.create("http://h" + from).resolve(relative).toString().substring("http://h".length()));
    }
}
