package cn.postgres.tusk.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.postgres.tusk.problem.ProblemCode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a private contact; every number and address here is made up. */
class PrivateContactTest {
    private static Optional<ProblemCode> code(String text) {
        return PrivateContact.in(text).map(PrivateContact::code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000",
                "联系人手机13800138000，晚上打",
                "138 0013 8000",
                "138-0013-8000",
                "+86 13800138000",
                "+8613800138000",
                "0086-138-0013-8000",
                "１３８００１３８０００",
                "138—0013—8000",
                "138\u200B0013\u200B8000",
                "٠١٠-١٢٣٤٥٦٧٨",
                "tel:19912345678",
                "010-12345678",
                "0571-8765-4321",
                "057112345678",
                "（010）12345678",
                "(0571) 1234567",
                "０１０－１２３４５６７８",
                "+86 10 1234 5678",
                "电话：88886666",
                "Phone: +1 555 123 4567"
            })
    void phoneNumbersAreFound(String text) {
        assertEquals(Optional.of(ProblemCode.PRIVATE_PHONE), code(text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zhangsan@example.com",
                "报名发到 zhang.san@company.example.cn 即可",
                "zhangsan＠ｅｘａｍｐｌｅ．ｃｏｍ",
                "zhangsan (at) example.com",
                "12345@qq.com",
                "press@qq.com",
                "info@163.com",
                "mailto:lisi@example.org",
                "press@postgres.cn、wangwu@postgres.cn"
            })
    void privateMailIsFound(String text) {
        assertEquals(Optional.of(ProblemCode.PRIVATE_MAIL), code(text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QQ：12345678",
                "QQ 号 123456",
                "qq12345678",
                "ＱＱ：１２３４５６７８",
                "扣扣号123456789",
                "微信号 zhangsan_88",
                "微信：zhangsan88",
                "WeChat ID: zhang-san-1",
                "vx:abc12345",
                "加 wxid_a1b2c3d4e5"
            })
    void accountsAreFound(String text) {
        assertEquals(Optional.of(ProblemCode.PRIVATE_ACCOUNT), code(text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-01-21、2018-09-01、2019-05-25 天天象上",
                "20180121_01.md",
                "digoal/blog:201801/20180121_01.md",
                "2018-12-15 — 2020-12-15",
                "1986 1995 1996 2005 2018",
                "978-7-121-34567-8",
                "9787121345678",
                "ISBN 7-302-13800-1",
                "0-13-800138-0",
                "PostgreSQL 9.6.13、10.0138",
                "约 2000 人在线，累计 13800 人次",
                "线上线下 2200 余人次",
                "1531812345678",
                "138001380001",
                "0.13800138000",
                "691ce9f13912345678",
                "电话会议：2018-12-15",
                "电话：2018-12-15 的会议",
                "coc@postgresql.org",
                "press@postgres.cn",
                "cert@postgres.cn",
                "pgsql-zh-general@lists.postgresql.org",
                "git@github.com:postgres-cn/website.git",
                "https://www.example.org/u/13800138000?mail=zhangsan@example.com",
                "https://github.com/postgres-cn",
                "论坛、微信、QQ、微博、钉钉直接粉丝 15000 以上",
                "QQ 群 100910388、254622631",
                "QQ 150000 人",
                "309292849",
                "3336901（已满）、100910388、254622631",
                "微信公众号：PostgreSQL中文社区",
                "官方微信：PostgreSQL 中文社区",
                "微信建设组",
                "400-123-4567",
                "10:00-12:00，30 分钟",
                "19:30-21:00"
            })
    void whatIsPublicOrNoContactPasses(String text) {
        assertEquals(Optional.empty(), PrivateContact.in(text), text);
    }

    @Test
    void isShownWithItsMiddleBlankedAndWhereItBegins() {
        PrivateContact found = PrivateContact.in("😀 手机 138-0013-8000").orElseThrow();
        assertEquals(5, found.from());
        assertEquals("138-****-**00", found.shown());
    }
}
