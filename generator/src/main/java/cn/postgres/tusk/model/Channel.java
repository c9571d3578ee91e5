package cn.postgres.tusk.model;

/**
 * A public way to reach a group. Never the phone number or the mail address of a private person.
 *
 * @param title what it is called
 * @param kind what it is
 * @param value address, number or name
 */
public record Channel(
        @Doc(
                zh = "名称",
                en = "Name",
                required = true,
                also = {"name"})
        String title,

        @Doc(zh = "渠道类别", en = "Kind of channel", fallback = "website")
        Kind kind,

        @Doc(zh = "网址、群号、公众号名称或组织邮箱", en = "Address, number or name", required = true)
        String value,

        @Doc(zh = "备注", en = "Note") String note) {
    /** Kinds of public channels. */
    public enum Kind {
        @Doc(zh = "网站", en = "Website")
        WEBSITE,
        @Doc(zh = "邮件列表", en = "Mailing list")
        MAILING_LIST,
        @Doc(zh = "组织邮箱", en = "Mail address of the organisation")
        EMAIL,
        @Doc(zh = "微博", en = "Weibo")
        WEIBO,
        @Doc(zh = "微信公众号", en = "WeChat account")
        WECHAT,
        @Doc(zh = "QQ 群", en = "QQ group")
        QQ,
        @Doc(zh = "钉钉群", en = "DingTalk group")
        DINGTALK,
        @Doc(zh = "其他", en = "Other")
        OTHER
    }
}
