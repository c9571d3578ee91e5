package cn.postgres.tusk.schema;

import cn.postgres.tusk.problem.ProblemCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A private contact in a text: a phone number of mainland China, a mail address that is not that of an office, an account
 * of WeChat or QQ. Dates, ISBNs, versions and counts are none; nor are public accounts (公众号), numbers of QQ groups,
 * and what stands in an address of the web. Immutable.
 *
 * @param code which kind
 * @param shown the contact with its middle blanked, because reports are read by more people than files
 * @param from where it begins in the text, in code points from 0
 */
record PrivateContact(ProblemCode code, String shown, int from) {
    private static final String NOT_WITHIN = "(?<![0-9A-Za-z_])(?<![0-9][-./])";
    private static final String AREA = "(?:10|2[0-9]|[3-9][0-9]{2})";
    private static final String LOCAL = "[0-9]{3,4}[- ]?[0-9]{4}(?![0-9])(?![-./][0-9])";

    private static final Pattern MOBILE = Pattern.compile(
            NOT_WITHIN + "(?:(?:\\+|00)?86[- ]?)?1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}(?![0-9])(?![-./][0-9])");
    private static final Pattern LANDLINE = Pattern.compile(
            NOT_WITHIN + "(?:\\(0" + AREA + "\\) ?|0" + AREA + "[- ]?|(?:\\+|00)86[- ]?0?" + AREA + "[- ]?)" + LOCAL);
    /** Any number that is called one, but for a date. */
    private static final Pattern CALLED = Pattern.compile(
            "(?:电话|手机|座机|(?<![A-Za-z])(?:tel|phone|mobile|cell))\\s*(?:号码|号)?\\s*[:]\\s*"
                    + "(?!(?:19|20)[0-9]{2}-[0-9]{1,2}(?:-[0-9]{1,2})?(?![0-9]))\\+?[0-9][0-9 -]{5,}[0-9]",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MAIL = Pattern.compile("(?<![A-Za-z0-9._%+-])([A-Za-z0-9._%+-]+)"
            + "\\s*(?:@|\\(at\\)|\\[at\\])\\s*((?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,})");
    private static final Pattern QQ = Pattern.compile(
            "(?<![A-Za-z])(?:QQ|扣扣)\\s*(?:(?:号码|号|账号|帐号)\\s*)?(?:[是为:]\\s*)?"
                    + "[1-9][0-9]{4,10}(?![0-9]|\\s*[人次个名位万])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WECHAT = Pattern.compile(
            "(?:(?:微信|薇信|(?<![A-Za-z])(?:wechat|weixin|wx|vx|V信)(?![A-Za-z]))\\s*"
                    + "(?:(?:号码|号|账号|帐号|ID)\\s*[是为:]?|[是为:])\\s*"
                    + "[A-Za-z][A-Za-z0-9_-]{5,19}(?![A-Za-z0-9_-]|\\s*\\p{IsHan})"
                    + "|(?<![A-Za-z0-9_])wxid_[A-Za-z0-9]+)",
            Pattern.CASE_INSENSITIVE);

    /** What the mail of an office begins with, or has as one of the words before the sign. */
    private static final Set<String> OFFICES =
            Set.of(("press media pr news info contact hello office admin administrator webmaster postmaster hostmaster "
                            + "coc conduct security abuse privacy legal support help service feedback ask "
                            + "cert certification training edu university exam ace event events conf conference pgconf "
                            + "meetup salon cfp speaker speakers sponsor sponsors sponsorship volunteer volunteers join "
                            + "member members board committee core chair secretary secretariat treasurer "
                            + "list lists general announce hackers docs www web site community team group org "
                            + "pg pgsql postgres postgresql marketing business sales jobs hr noreply git")
                    .split(" "));

    /** Providers of mailboxes for private people. */
    private static final Set<String> PROVIDERS = Set.of(
            ("qq.com vip.qq.com foxmail.com 163.com vip.163.com 126.com vip.126.com 188.com yeah.net 139.com 189.cn wo.cn "
                            + "sina.com sina.cn vip.sina.com sohu.com tom.com 21cn.com aliyun.com gmail.com googlemail.com "
                            + "outlook.com hotmail.com live.com live.cn msn.com yahoo.com yahoo.cn yahoo.com.cn icloud.com "
                            + "me.com mac.com proton.me protonmail.com yandex.com gmx.com mail.com")
                    .split(" "));

    /** The first one in a text. */
    static Optional<PrivateContact> in(String text) {
        if (text.length() < 5) {
            return Optional.empty();
        }
        PlainText plain = PlainText.of(text);
        for (Pattern phone : List.of(MOBILE, LANDLINE, CALLED)) {
            Matcher found = phone.matcher(plain.text());
            if (found.find()) {
                return Optional.of(of(ProblemCode.PRIVATE_PHONE, found, plain, text));
            }
        }
        Matcher mail = MAIL.matcher(plain.text());
        while (mail.find()) {
            if (!ofOffice(mail.group(1), mail.group(2))) {
                return Optional.of(of(ProblemCode.PRIVATE_MAIL, mail, plain, text));
            }
        }
        return account(plain, text);
    }

    /** An account of WeChat or QQ; what it is may be said by the key before it. */
    static Optional<PrivateContact> account(String text) {
        return account(PlainText.of(text), text);
    }

    private static Optional<PrivateContact> account(PlainText plain, String text) {
        for (Pattern account : List.of(QQ, WECHAT)) {
            Matcher found = account.matcher(plain.text());
            if (found.find()) {
                return Optional.of(of(ProblemCode.PRIVATE_ACCOUNT, found, plain, text));
            }
        }
        return Optional.empty();
    }

    private static boolean ofOffice(String name, String domain) {
        if (PROVIDERS.contains(domain.toLowerCase(Locale.ROOT))) {
            return false;
        }
        for (String word : name.toLowerCase(Locale.ROOT).split("[._+-]")) {
            if (OFFICES.contains(word.replaceAll("[0-9]+$", ""))) {
                return true;
            }
        }
        return false;
    }

    private static PrivateContact of(ProblemCode code, Matcher found, PlainText plain, String text) {
        return new PrivateContact(code, blanked(found.group()), plain.codePoints(text, found.start()));
    }

    /** The beginning and the end; of a mail address the provider too. */
    private static String blanked(String contact) {
        int sign = contact.indexOf('@');
        int end = sign < 0 ? contact.length() - 2 : sign;
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < contact.length(); i++) {
            char c = contact.charAt(i);
            boolean secret = i > 2 && i < end && c < 0x80 && Character.isLetterOrDigit(c);
            out.append(secret ? '*' : c);
        }
        return out.toString();
    }
}
