package cn.postgres.tusk.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the answer to why PostgreSQL: what it can do, how one gets to it from elsewhere, who takes part and what
 * drives them, which versions there are.
 *
 * @param tree what it can do, drawn as a tree
 * @param paths ways of migrating
 * @param roles who takes part, drawn as a diagram
 * @param sections what else is to be said, under headings
 * @param versions versions with the time for which they are maintained, drawn along the years
 * @param features since which version there is what, drawn as a matrix of the versions above
 */
public record Positioning(
        @Doc(zh = "一句话的主张", en = "The claim in a sentence") @Nullable
        String claim,

        @Doc(zh = "能力树的根", en = "The roots of the capability tree")
        List<Root> tree,

        @Doc(zh = "迁移路径", en = "Migration paths") List<Path> paths,
        @Doc(zh = "生态中的角色", en = "Roles in the ecosystem") List<Role> roles,
        @Doc(zh = "分点陈述", en = "Points under headings") List<Points> sections,

        @Doc(zh = "版本与维护期", en = "Versions and how long they are maintained")
        List<Version> versions,

        @Doc(zh = "特性从哪个版本起有", en = "Since which version there is what")
        List<Feature> features,

        @Doc(zh = "备注", en = "Note") @Nullable String note,

        @Doc(
                zh = "出处",
                en = "Sources",
                also = {"source"})
        List<Citation> sources,

        @Doc(zh = "可信程度", en = "How sure this is") @Nullable Confidence confidence)
        implements Details {
    /** A root of the tree. */
    public record Root(
            @Doc(
                    zh = "名称",
                    en = "Name",
                    required = true,
                    also = {"name"})
            String title,

            @Doc(
                    zh = "分组",
                    en = "Groups",
                    also = {"children"})
            List<Branch> groups) {
        public Root {
            groups = List.copyOf(groups);
        }
    }

    /** A group of capabilities. */
    public record Branch(
            @Doc(
                    zh = "名称",
                    en = "Name",
                    required = true,
                    also = {"name"})
            String title,

            @Doc(zh = "能力", en = "Capabilities") List<Capability> items) {
        public Branch {
            items = List.copyOf(items);
        }
    }

    /**
     * Something PostgreSQL can do.
     *
     * @param page path of the source that shows it, in the content folder; null where nothing does yet
     */
    public record Capability(
            @Doc(
                    zh = "名称",
                    en = "Name",
                    required = true,
                    also = {"name"})
            String title,

            @Doc(
                    zh = "讲这项能力的文章，如 posts/jit.md",
                    en = "The article that shows it, such as posts/jit.md",
                    also = {"post"})
            @Nullable
            String page) {}

    /** A way of migrating, in steps. */
    public record Path(
            @Doc(
                    zh = "名称",
                    en = "Name",
                    required = true,
                    also = {"name"})
            String title,

            @Doc(zh = "方式", en = "Kind") @Nullable String kind,
            @Doc(zh = "适合谁", en = "Whom it fits") @Nullable String fits,
            @Doc(zh = "步骤", en = "Steps") List<String> steps,
            @Doc(zh = "可选的产品", en = "Products") List<String> items,
            @Doc(zh = "备注", en = "Note") @Nullable String note) {
        public Path {
            steps = List.copyOf(steps);
            items = List.copyOf(items);
        }
    }

    /** Somebody who takes part. */
    public record Role(
            @Doc(
                    zh = "角色",
                    en = "Role",
                    required = true,
                    also = {"role", "name"})
            String title,

            @Doc(
                    zh = "驱动力",
                    en = "What drives them",
                    also = {"driver"})
            List<String> drivers) {
        public Role {
            drivers = List.copyOf(drivers);
        }
    }

    /**
     * A major version.
     *
     * @param end the day of its last release; supported until then
     */
    public record Version(
            @Doc(zh = "大版本号，如 17", en = "Major version, such as 17", required = true, min = 1)
            int number,

            @Doc(zh = "发布日期", en = "First release", required = true) @Nullable
            PartialDate released,

            @Doc(
                    zh = "停止维护的日期",
                    en = "Final release",
                    required = true,
                    also = {"eol"})
            @Nullable
            PartialDate end) {}

    /**
     * A feature and since when there is one.
     *
     * @param since major version
     * @param page as in {@link Capability}
     */
    public record Feature(
            @Doc(
                    zh = "名称",
                    en = "Name",
                    required = true,
                    also = {"name"})
            String title,

            @Doc(zh = "从哪个大版本起", en = "Since which major version", required = true, min = 1)
            int since,

            @Doc(
                    zh = "讲到它的文章",
                    en = "The article that tells of it",
                    also = {"post"})
            @Nullable
            String page) {}

    public Positioning {
        tree = List.copyOf(tree);
        paths = List.copyOf(paths);
        roles = List.copyOf(roles);
        sections = List.copyOf(sections);
        versions = List.copyOf(versions);
        features = List.copyOf(features);
        sources = List.copyOf(sources);
    }
}
