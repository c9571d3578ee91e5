package cn.postgres.tusk.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.postgres.tusk.model.PartialDate;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "2018-08-01, 2018-08-01T00:00+08:00",
        "2018-8-1, 2018-08-01T00:00+08:00",
        "2018/8/1, 2018-08-01T00:00+08:00",
        "2018.08.01, 2018-08-01T00:00+08:00",
        "20180801, 2018-08-01T00:00+08:00",
        "2018年8月1日, 2018-08-01T00:00+08:00",
        "2018年8月1号, 2018-08-01T00:00+08:00",
        "2018-08-01 09:30, 2018-08-01T09:30+08:00",
        "2018/8/1  9:30:15, 2018-08-01T09:30:15+08:00",
        "2018-08-01T09:30:15.25, 2018-08-01T09:30:15.250+08:00",
        "20180801 09:30, 2018-08-01T09:30+08:00",
        "2018-08-01T09:30:00Z, 2018-08-01T17:30+08:00",
        "2018-08-01 09:30:00 +0800, 2018-08-01T09:30+08:00",
        "2018-08-01T09:30:00+08, 2018-08-01T09:30+08:00",
        "2018-08-01T20:00:00-05:30, 2018-08-02T09:30+08:00",
        "2001-12-14 21:59:43.10 -5, 2001-12-15T10:59:43.100+08:00",
        "2016-02-29, 2016-02-29T00:00+08:00",
        "'  2018-08-01  ', 2018-08-01T00:00+08:00",
    })
    void readsTheUsualSpellings(String written, String moment) {
        assertEquals(Optional.of(OffsetDateTime.parse(moment)), DateText.moment(written, SHANGHAI));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-13-45",
                "2018-02-30",
                "2017-02-29",
                "20181301",
                "2018-08",
                "2018",
                "18-08-01",
                "201808",
                "0000-01-01",
                "2018-00-10",
                "2018-08-00",
                "2018-08-01x",
                "2018-08-01 25:00",
                "2018-08-01 09:60",
                "2018-08-01 24:00",
                "2018-08-01 09",
                "2018-08-01 09:30 +19:00",
                "2018-08-01T",
                "2018-08/01",
                "yesterday",
                "",
                "-",
                "２０１８-08-01",
                "99999999999999999999",
                "2018-08-01 09:30:00 CST",
                "+2018-08-01"
            })
    void refusesWhatIsNoDate(String written) {
        assertEquals(Optional.empty(), DateText.moment(written, SHANGHAI));
    }

    @ParameterizedTest
    @CsvSource({
        "1986, 1986",
        "1986年, 1986",
        "2005-01, 2005-01",
        "2005/1, 2005-01",
        "200501, 2005-01",
        "2005年1月, 2005-01",
        "2018-12-15, 2018-12-15",
        "20181215, 2018-12-15",
        "2018-12-15 09:00, 2018-12-15",
    })
    void keepsAPartialDateAsPreciseAsWritten(String written, String date) {
        assertEquals(Optional.of(date), DateText.partial(written).map(PartialDate::toString));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-13", "2018-0", "201813", "0000", "20189", "2018-", "2018-12-", "2018 09:00", "198x"})
    void refusesWhatIsNoPartialDate(String written) {
        assertEquals(Optional.empty(), DateText.partial(written));
    }

    @Test
    void aDayNeedsADay() {
        assertEquals(Optional.of(LocalDate.of(2018, 8, 1)), DateText.day("2018/8/1"));
        assertEquals(Optional.empty(), DateText.day("2018-08"));
    }

    @Test
    void aTimeThatTheClockSkippedIsMovedOn() {
        assertEquals(
                Optional.of(OffsetDateTime.parse("2023-03-26T03:30+02:00")),
                DateText.moment("2023-03-26 02:30", ZoneId.of("Europe/Berlin")));
    }
}
