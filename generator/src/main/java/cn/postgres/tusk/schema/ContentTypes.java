package cn.postgres.tusk.schema;

import cn.postgres.tusk.model.Book;
import cn.postgres.tusk.model.Branch;
import cn.postgres.tusk.model.Case;
import cn.postgres.tusk.model.Certificate;
import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.ContentType.Order;
import cn.postgres.tusk.model.Details;
import cn.postgres.tusk.model.Event;
import cn.postgres.tusk.model.Faq;
import cn.postgres.tusk.model.Milestone;
import cn.postgres.tusk.model.Organisation;
import cn.postgres.tusk.model.Page;
import cn.postgres.tusk.model.Person;
import cn.postgres.tusk.model.Positioning;
import cn.postgres.tusk.model.Post;
import cn.postgres.tusk.model.Series;
import cn.postgres.tusk.model.Sponsor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The content types of a site, in the order in which they are shown. Immutable, safe for threads.
 *
 * @param all never two with one id or one folder
 */
public record ContentTypes(List<ContentType> all) {
    public ContentTypes {
        all = List.copyOf(all);
    }

    /** The types Tusk brings along. */
    public static ContentTypes builtIn() {
        return new ContentTypes(List.of(
                type("post", "posts", Post.class, "文章", "Posts", Order.DATE_DOWN),
                type("page", "pages", Page.class, "页面", "Pages", Order.WEIGHT),
                type("book", "books", Book.class, "书籍", "Books", Order.TITLE),
                type("milestone", "history", Milestone.class, "大事记", "History", Order.DATE_UP),
                type("branch", "branches", Branch.class, "分会", "Branches", Order.WEIGHT),
                type("event", "events", Event.class, "活动", "Events", Order.DATE_DOWN),
                type("series", "series", Series.class, "活动品牌", "Event series", Order.WEIGHT),
                type("organisation", "organisation", Organisation.class, "组织", "Organisation", Order.WEIGHT),
                type("person", "people", Person.class, "人物", "People", Order.TITLE),
                type("sponsor", "sponsors", Sponsor.class, "赞助", "Sponsors", Order.WEIGHT),
                type("certificate", "certificates", Certificate.class, "认证", "Certificates", Order.WEIGHT),
                type("faq", "faq", Faq.class, "常见问题", "FAQ", Order.WEIGHT),
                type("case", "cases", Case.class, "案例", "Cases", Order.WEIGHT),
                type("why", "why", Positioning.class, "为什么选 PostgreSQL", "Why PostgreSQL", Order.WEIGHT)));
    }

    /** By default, an address follows the folders, so that two files never share one. */
    private static ContentType type(
            String id, String folder, Class<? extends Details> details, String labelZh, String labelEn, Order order) {
        return new ContentType(id, folder, details, labelZh, labelEn, "/:path/", order);
    }

    /** The type with this id. */
    public Optional<ContentType> byId(String id) {
        return all.stream().filter(type -> type.id().equals(id)).findFirst();
    }

    /** Every id, for messages. */
    public String ids() {
        return all.stream().map(ContentType::id).collect(Collectors.joining(", "));
    }

    /** The type whose folder this is, as the first part of a path. */
    public Optional<ContentType> byFolder(String folder) {
        return all.stream().filter(type -> type.folder().equals(folder)).findFirst();
    }
}
