package cn.postgres.tusk.model;

import org.jspecify.annotations.Nullable;

/** A page on its own, such as “about”. */
public record Page(
        @Doc(
                zh = "菜单与导航中的短标题；缺省用标题",
                en = "Short title in menus; else the title",
                also = {"linkTitle"})
        @Nullable
        String menuTitle)
        implements Details {}
