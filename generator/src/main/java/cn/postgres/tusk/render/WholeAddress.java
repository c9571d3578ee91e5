package cn.postgres.tusk.render;

import org.jspecify.annotations.Nullable;

/** The whole address of a path of the site: null where the site's own is not known. */
@FunctionalInterface
interface WholeAddress {
    @Nullable
    String of(String path);
}
