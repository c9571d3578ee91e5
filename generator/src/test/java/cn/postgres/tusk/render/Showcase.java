package cn.postgres.tusk.render;

import cn.postgres.tusk.model.Book;
import cn.postgres.tusk.model.Branch;
import cn.postgres.tusk.model.Case;
import cn.postgres.tusk.model.Certificate;
import cn.postgres.tusk.model.Channel;
import cn.postgres.tusk.model.Citation;
import cn.postgres.tusk.model.Confidence;
import cn.postgres.tusk.model.Event;
import cn.postgres.tusk.model.Faq;
import cn.postgres.tusk.model.Milestone;
import cn.postgres.tusk.model.Office;
import cn.postgres.tusk.model.Organisation;
import cn.postgres.tusk.model.Page;
import cn.postgres.tusk.model.PartialDate;
import cn.postgres.tusk.model.Person;
import cn.postgres.tusk.model.Points;
import cn.postgres.tusk.model.Post;
import cn.postgres.tusk.model.Series;
import cn.postgres.tusk.model.Sponsor;
import cn.postgres.tusk.model.WebLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A site with every content type and every element of a text, to look at and to open in a browser. */
final class Showcase {
    /** The post that has every element. */
    static final String POST = "/posts/plan-nodes/";

    private Showcase() {}

    static SampleSite site() {
        SampleSite site = new SampleSite();
        site.entry(
                "post",
                "plan-nodes",
                "读懂执行计划：从 Seq Scan 到 Index Only Scan，一个慢查询的完整排查过程",
                "2026-02-18",
                post(false),
                article(),
                "执行计划",
                "索引",
                "pg_stat_statements");
        site.entry("post", "welcome", "新成员指南", "2024-05-06", post(true), paragraph("怎样提问、怎样投稿、在哪里找到附近的活动。"), "社区");
        for (int i = 1; i <= 24; i++) {
            site.post(
                    "note-" + i,
                    TITLES.get(i % TITLES.size()) + "（" + i + "）",
                    "20%02d-%02d-%02d".formatted(25 - i / 5, 12 - i % 12, 1 + i),
                    paragraph("这一篇从一次真实的故障讲起，说明参数的含义、默认值的由来，以及什么时候不该改它。"),
                    "运维",
                    TITLES.get(i % TITLES.size()).substring(0, 2));
        }
        site.entry("page", "about", "关于社区", null, new Page(null), paragraph("社区由志愿者维护，内容人人可改。"));
        books(site);
        history(site);
        site.entry(
                "branch",
                "hangzhou",
                "杭州分会",
                null,
                new Branch(
                        "杭州",
                        "浙江",
                        List.of(),
                        Branch.Kind.BRANCH,
                        Branch.Status.EXISTING,
                        PartialDate.of(java.time.LocalDate.of(2017, 5, 20)),
                        null,
                        new PartialDate(2025, 11, 0),
                        List.of("月度沙龙", "源码读书会"),
                        List.of("会长", "秘书"),
                        List.of(new Channel(
                                "邮件列表", Channel.Kind.MAILING_LIST, "https://lists.example.org/hangzhou", "")),
                        null,
                        List.of(),
                        null),
                paragraph("每月第二个周六在钱塘江边聚会。"));
        events(site);
        site.entry(
                "series",
                "dushuhui",
                "源码读书会",
                null,
                new Series(
                        List.of("读书会"),
                        "城市",
                        "读书会",
                        List.of("成都用户组"),
                        "每月一次",
                        "两小时",
                        "免费",
                        List.of("开发者", "DBA"),
                        List.of("签到", "读一节源码", "讨论"),
                        List.of("缓冲区", "锁"),
                        null,
                        List.of(),
                        Confidence.HIGH),
                "");
        site.entry(
                "organisation",
                "committee",
                "技术委员会",
                null,
                new Organisation(
                        Organisation.Part.STRUCTURE,
                        List.of("技委会"),
                        new PartialDate(2012, 3, 0),
                        null,
                        null,
                        "https://committee.example.org/",
                        "译文审校、讲师评审、题库维护。",
                        List.of(new Office("主任", List.of("周启明"), "", new PartialDate(2021, 0, 0), null)),
                        List.of(),
                        List.of(),
                        List.of(new Points("主任", List.of("召集会议"), null)),
                        List.of(),
                        List.of("每季度公开一次会议纪要"),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        Confidence.HIGH),
                paragraph("技术委员会对内容的正确性负责。"));
        site.entry(
                "person",
                "zhou",
                "周启明",
                null,
                new Person(
                        List.of("启明"),
                        "南京",
                        "某研究所",
                        List.of(new Office("主任", List.of(), "技术委员会", new PartialDate(2021, 0, 0), null)),
                        List.of(new WebLink("个人主页", "https://zhou.example.org/")),
                        null,
                        List.of(),
                        null),
                paragraph("长期维护中文手册的校对工具。"));
        site.entry(
                "sponsor",
                "cloud",
                "云谷机房",
                null,
                new Sponsor(
                        "金牌",
                        new PartialDate(2024, 1, 0),
                        new PartialDate(2026, 12, 0),
                        "https://cloud.example.org/",
                        null,
                        null,
                        List.of(),
                        null),
                paragraph("提供镜像站的机器与带宽。"));
        site.entry(
                "certificate",
                "pca-2025",
                "PCA 2025 年度",
                null,
                new Certificate(
                        "PCA",
                        null,
                        "基础管理",
                        800,
                        60,
                        2025,
                        1_234,
                        Certificate.Status.CURRENT,
                        new PartialDate(2025, 12, 0),
                        List.of(),
                        List.of("每年四次考试", "成绩保留两年"),
                        List.of("2018 年开考"),
                        false,
                        null,
                        null,
                        List.of(),
                        null),
                paragraph("面向刚入行的管理员。"));
        site.entry(
                "faq",
                "vacuum",
                "为什么删除数据以后表文件没有变小？",
                null,
                new Faq("存储", List.of("14", "15", "16"), List.of()),
                paragraph("普通的 <code>VACUUM</code> 只把空间标为可用，不还给操作系统。"));
        site.entry(
                "case",
                "metro",
                "城市地铁的票务清分",
                "2025-06-01",
                new Case(
                        "某地铁集团",
                        "交通",
                        "单库 8 TB，峰值每秒 12,000 笔",
                        List.of("13", "16"),
                        new PartialDate(2019, 0, 0),
                        List.of("OLTP"),
                        null,
                        null,
                        List.of(),
                        null),
                paragraph("原系统的清分任务要跑七个小时。"));
        return site.redirect("/v2/news/viewone/1/42", POST);
    }

    private static final List<String> TITLES = List.of(
            "自动清理为什么总在高峰期启动",
            "逻辑复制的冲突处理",
            "分区表的裁剪时机",
            "连接池该开多大",
            "从 9.6 升级到 17 的一次演练",
            "统计信息与选择率",
            "用 pg_repack 收拾膨胀的表");

    private static Post post(boolean pinned) {
        return new Post(null, null, null, List.of("16", "17"), pinned, null, List.of());
    }

    static String paragraph(String text) {
        return "<p>" + text + "</p>\n";
    }

    private static void books(SampleSite site) {
        book(site, "internals", "数据库内核漫谈", "河岸出版社", new PartialDate(2023, 7, 0), "从页面布局讲到并发控制，每章都带可以单步调试的例子。");
        book(site, "operations", "值班手册：PostgreSQL 运维一百问", "城南书局", new PartialDate(2021, 0, 0), "把半夜会遇到的问题按症状排好。");
        book(site, "sql", "查询的艺术", null, null, "窗口函数、递归查询与横向连接。");
    }

    private static void book(
            SampleSite site,
            String slug,
            String title,
            @Nullable String publisher,
            @Nullable PartialDate published,
            String summary) {
        site.entry(
                "book",
                slug,
                title,
                null,
                new Book(
                        null,
                        List.of("沈青"),
                        publisher,
                        published,
                        "第 2 版",
                        "978-7-000-00000-2",
                        null,
                        432,
                        "89.00",
                        List.of("16"),
                        Book.Format.PRINT,
                        Book.Level.INTERMEDIATE,
                        List.of("内核"),
                        "https://books.example.org/" + slug,
                        List.of(new WebLink("出版社介绍", "https://press.example.org/" + slug)),
                        List.of(new Book.Edition(
                                "第 1 版", new PartialDate(2019, 0, 0), publisher, "978-7-000-00000-1", null, 380)),
                        false,
                        null,
                        List.of(new Citation("出版社书目", "https://press.example.org/catalogue")),
                        Confidence.HIGH),
                paragraph(summary));
    }

    private static void history(SampleSite site) {
        milestone(site, "first-mail", "第一封中文邮件列表的信", new PartialDate(2005, 1, 0), "有人问怎样在 Windows 上编译 8.0。");
        milestone(site, "first-meeting", "第一次线下聚会", new PartialDate(2009, 0, 0), "十一个人，一间会议室，两台投影机坏了一台。");
        milestone(site, "manual", "中文手册译完 9.3 全部章节", new PartialDate(2014, 3, 18), "四十二位译者，历时七个月。");
        milestone(site, "branch", "第一个地方分会成立", new PartialDate(2014, 11, 2), "");
        milestone(site, "website", "中文网站换了新家", new PartialDate(2014, 12, 0), "");
        milestone(site, "salons", "一年办了三十场沙龙", new PartialDate(2016, 0, 0), "");
        milestone(site, "translators", "第一百位译者", new PartialDate(2017, 5, 0), "");
        milestone(site, "conference", "年会首次超过千人", new PartialDate(2018, 12, 15), "主会场坐满，分会场加了三十把椅子。");
    }

    private static void milestone(SampleSite site, String slug, String title, PartialDate date, String text) {
        site.entry(
                "milestone",
                slug,
                title,
                null,
                new Milestone(
                        date,
                        null,
                        Milestone.Region.CHINA,
                        Milestone.Kind.MILESTONE,
                        null,
                        List.of(),
                        List.of("conf-2025"),
                        null,
                        List.of(new Citation("当年的邮件存档", "https://lists.example.org/archive/")),
                        Confidence.MEDIUM),
                text.isEmpty() ? "" : paragraph(text));
    }

    private static void events(SampleSite site) {
        event(site, "spring-2026", "春季技术沙龙：从慢查询到快查询", new PartialDate(2026, 4, 11), "杭州");
        event(site, "conf-2025", "第十五届年会", new PartialDate(2025, 11, 29), "北京");
        event(site, "salon-2025", "源码读书会第一期", new PartialDate(2025, 6, 14), "成都");
    }

    private static void event(SampleSite site, String slug, String title, PartialDate start, String city) {
        site.entry(
                "event",
                slug,
                title,
                null,
                new Event(
                        start,
                        null,
                        "13:30",
                        "17:30",
                        city,
                        "图书馆三楼报告厅",
                        false,
                        List.of("杭州分会"),
                        List.of(),
                        List.of("性能"),
                        List.of("周启明", "林知远"),
                        List.of(new Event.Talk(
                                "缓冲区里发生了什么", List.of("周启明"), "某研究所", "https://slides.example.org/buffer.pdf", null)),
                        120,
                        null,
                        null,
                        null,
                        "https://events.example.org/" + slug,
                        List.of(),
                        null,
                        List.of(),
                        null),
                paragraph("自带电脑，现场跑计划。"));
    }

    /** Every element a text can have, as the parse phase writes it. */
    static String article() {
        return """
                <p>上个月，报表系统的一条查询从 0.8 秒变成了 41 秒。它没有改过，数据也只多了三成。<strong>变的是计划。</strong>本文按当时的顺序记下每一步，<em>包括走错的两步</em>，并给出 <a href="tusk:1">官方手册</a>与 <a href="tusk:0">另一篇笔记</a>里的对应章节。参数名如 <code>random_page_cost</code> 与 <code>default_statistics_target</code> 都可以直接搜索。</p>
                <h2 id="先看现场">先看现场</h2>
                <p>用 <code>pg_stat_statements</code> 找到它，再用 <code>EXPLAIN (ANALYZE, BUFFERS)</code> 看它：</p>
                <pre class="code" data-lang="sql" tabindex="0" role="group" aria-label="代码 sql"><code><span class="c">-- 每个城市最近三十天的订单</span>
                <span class="k">SELECT</span> c.name, <span class="f">count</span>(*) <span class="k">AS</span> orders
                <span class="k">FROM</span> orders o <span class="k">JOIN</span> cities c <span class="k">USING</span> (city_id)
                <span class="k">WHERE</span> o.created_at &gt;= <span class="f">now</span>() - <span class="k">interval</span> <span class="s">'30 days'</span> <span class="k">AND</span> o.status <span class="k">IN</span> (<span class="n">1</span>, <span class="n">2</span>) <span class="k">AND</span> o.channel = <span class="v">$1</span>
                <span class="k">GROUP BY</span> c.name;</code></pre>
                <pre class="code" data-lang="psql"><code><span class="hl-p">shop=# </span><span class="k">SHOW</span> random_page_cost;
                <samp> <span class="a">random_page_cost</span>
                <span class="c">------------------</span>
                 4
                <span class="c">(1 row)</span></samp></code></pre>
                <div class="code" data-lang="plan" tabindex="0" role="group" aria-label="代码 plan"><div class="plan" translate="no"><details open><summary><span class="k">Sort</span>  (<span class="g">cost=83.33..85.83 rows=1000 width=8</span>) (<span class="n">actual time=6.000..6.200</span> <span class="v">rows=1000</span> <span class="t">loops=1</span>)
                </summary>  <span class="a">Sort Key:</span> created_at
                <span class="slow" data-note="最慢 68 %">  -&gt;  <span class="k">Seq Scan</span> on orders  (<span class="g">cost=0.00..33.50 rows=1000 width=8</span>) (<span class="n">actual time=0.010..4.200</span> <span class="v">rows=1000</span> <span class="t">loops=1</span>)</span>
                        <span class="a">Filter:</span> (status = <span class="n">1</span>)
                </details><span class="a">Planning Time:</span> <span class="n">0.080 ms</span></div></div>
                <figure class="listing">
                <figcaption>postgresql.conf</figcaption>
                <pre class="code numbered" data-lang="ini"><code><span class="l" data-n="7"><span class="a">shared_buffers</span> = <span class="n">8GB</span></span>
                <mark class="l" data-n="8"><span class="a">random_page_cost</span> = <span class="n">1.1</span></mark></code></pre>
                </figure>
                <div class="alert alert-note" role="note">
                <p class="alert-title">注意</p>
                <p>在生产库上加 <code>ANALYZE</code> 会真的执行语句；写语句请放进事务再回滚。</p>
                </div>
                <div class="alert alert-warning" role="note">
                <p class="alert-title">警告</p>
                <p>不要在高峰期改 <code>work_mem</code>。</p>
                </div>
                <h2 id="哪里估错了">哪里估错了</h2>
                <h3 id="行数">行数</h3>
                <p>估计 312 行，实际 1,048,576 行，差了三个数量级。下表是三次采样：</p>
                <div class="table-scroll" tabindex="0" role="region" aria-label="表格">
                <table>
                <thead>
                <tr><th>节点</th><th class="align-right">估计行数</th><th class="align-right">实际行数</th><th class="align-right">时间（毫秒）</th><th>备注</th></tr>
                </thead>
                <tbody>
                <tr><td>Bitmap Heap Scan on orders</td><td class="align-right">312</td><td class="align-right">1,048,576</td><td class="align-right">38,211.4</td><td>统计信息过期</td></tr>
                <tr><td>Hash Join</td><td class="align-right">312</td><td class="align-right">1,048,576</td><td class="align-right">40,972.0</td><td>溢出到磁盘，批次 64</td></tr>
                </tbody>
                </table>
                </div>
                <h3 id="相关列">相关列</h3>
                <p><code>status</code> 与 <code>channel</code> 并不独立<sup id="fnref-1"><a class="footnote-ref" href="#fn-1">1</a></sup>。一个特别长的网址 https://www.example.org/a/very/long/path/that/does/not/fit/into/a/narrow/column/of/a/phone?with=parameters&amp;and=more 也不该把页面撑宽。</p>
                <ul>
                <li>建扩展统计信息
                <ul>
                <li>函数依赖</li>
                <li>多列最常见值</li>
                </ul>
                </li>
                <li>重新收集</li>
                </ul>
                <ol>
                <li>先在副本上试</li>
                <li>再看计划是否稳定</li>
                </ol>
                <ul>
                <li class="task"><input type="checkbox" disabled checked aria-label="已完成"> 复现</li>
                <li class="task"><input type="checkbox" disabled aria-label="未完成"> 写进值班手册</li>
                </ul>
                <blockquote>
                <p>先量，再猜，最后才改。</p>
                </blockquote>
                <h2 id="改法">改法</h2>
                <dl>
                <dt>扩展统计信息</dt>
                <dd>让优化器知道两列之间的依赖。</dd>
                <dt>表达式索引</dt>
                <dd>让条件可以直接走索引，代价是写入变慢。</dd>
                </dl>
                <pre class="code" data-lang="diff"><code><span class="d">-random_page_cost = 4</span>
                <span class="i">+random_page_cost = 1.1</span></code></pre>
                <h3 id="结果">结果</h3>
                <p>改完以后是 0.6 秒。按 <kbd>Ctrl</kbd> + <kbd>C</kbd> 结束，<del>不用重启</del>只要重载。</p>
                <hr>
                <p>后续见<a href="tusk:2">本页</a>。</p>
                <section class="footnotes" aria-label="脚注">
                <ol>
                <li id="fn-1">
                <p>优化器默认假设各列相互独立。 <a class="footnote-back" href="#fnref-1" aria-label="返回正文">↩</a></p>
                </li>
                </ol>
                </section>
                """;
    }
}
