package cn.postgres.tusk.config;

import cn.postgres.tusk.model.Doc;

/** Search: the index that is built with the site, and what runs in the reader's browser. */
public record SearchConfig(
        @Doc(
                zh = "给全站建索引；关掉后没有搜索和相关页面，构建更快",
                en = "Index the site; without it there is neither search nor related pages, and a build is quicker",
                fallback = "true")
        boolean index,

        @Doc(
                zh = "让读者在浏览器里搜索；关掉后不写搜索用的文件",
                en = "Readers can search in the browser; without it the files for that are not written",
                fallback = "true")
        boolean browser,

        @Doc(
                zh = "读者看过的页面与搜索离线也能用：在站点根目录放一个 service worker（sw.js）",
                en =
                        "Visited pages and search work without a network: a service worker (sw.js) at the root of the site",
                fallback = "false")
        boolean offline) {
    public SearchConfig {
        browser = browser && index;
    }
}
