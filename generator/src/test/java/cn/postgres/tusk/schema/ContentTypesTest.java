package cn.postgres.tusk.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContentTypesTest {
    private final ContentTypes types = ContentTypes.builtIn();

    @Test
    void typesStandInTheOrderInWhichTheyAreShown() {
        assertEquals(
                "post, page, book, milestone, branch, event, series, organisation, person, sponsor, certificate, faq, case, why",
                types.ids());
    }

    @Test
    void aTypeIsFoundByItsIdAndByItsFolder() {
        assertEquals(types.byId("milestone"), types.byFolder("history"));
        assertEquals(Optional.empty(), types.byFolder("201808"));
        assertEquals(
                Page.class, types.byFolder("pages").map(ContentType::details).orElseThrow());
    }

    @Test
    void noTwoTypesShareAFolderOrAnId() {
        List<ContentType> all = types.all();
        assertEquals(all.size(), new HashSet<>(all.stream().map(ContentType::id).toList()).size());
        assertEquals(
                all.size(), new HashSet<>(all.stream().map(ContentType::folder).toList()).size());
    }
}
