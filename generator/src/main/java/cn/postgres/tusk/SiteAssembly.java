package cn.postgres.tusk;

import cn.postgres.tusk.assemble.Assembly;
import cn.postgres.tusk.assemble.GoneRows;
import cn.postgres.tusk.assemble.NamedEvents;
import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.LeftOut;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** The assemble phase with all that the content folder says. No state. */
final class SiteAssembly {
    private SiteAssembly() {}

    static Outcome<Site> of(BuildOptions options, Settings settings, Content content, List<Document> documents) {
        Outcome<Site> site = Assembly.site(
                settings.site(),
                settings.terms(),
                settings.frozen(),
                documents,
                List.copyOf(content.assets().keySet()),
                options.moment(settings.site()),
                content.changes());
        List<String> unread = content.leftOut().stream().map(LeftOut::source).toList();
        List<Problem> problems = new ArrayList<>(site.problems());
        problems.addAll(GoneRows.of(settings.frozen().permalinks(), site.value(), documents, unread));
        problems.addAll(NamedEvents.of(site.value(), documents));
        return new Outcome<>(site.value().withHistories(content.histories()), problems);
    }
}
