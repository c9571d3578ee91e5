package cn.postgres.tusk.assemble;

import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Header;
import cn.postgres.tusk.model.LeftOut;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which documents are published now.
 *
 * @param documents those that are, in source order
 * @param leftOut those that are not, with the reason
 */
record Publishable(List<Document> documents, List<LeftOut> leftOut) {

    static Publishable of(List<Document> all, SiteConfig.BuildConfig build, OffsetDateTime now) {
        List<Document> documents = new ArrayList<>(all.size());
        List<LeftOut> leftOut = new ArrayList<>();
        for (Document document : all) {
            Optional<String> reason = reason(document.header(), build, now);
            if (reason.isPresent()) {
                leftOut.add(new LeftOut(document.source().path(), reason.get()));
            } else {
                documents.add(document);
            }
        }
        return new Publishable(documents, leftOut);
    }

    private static Optional<String> reason(Header header, SiteConfig.BuildConfig build, OffsetDateTime now) {
        if (header.draft() && !build.drafts()) {
            return Optional.of("draft");
        }
        if (header.date() != null && header.date().isAfter(now) && !build.future()) {
            return Optional.of("scheduled");
        }
        if (header.expires() != null && !header.expires().isAfter(now) && !build.expired()) {
            return Optional.of("expired");
        }
        return Optional.empty();
    }
}
