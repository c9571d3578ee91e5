package cn.postgres.tusk.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegionTest {
    @Test
    void thereAre34WithNamesCodesAndSquaresOfTheirOwn() {
        assertEquals(34, Region.all().size());
        assertEquals(34, Region.all().stream().map(Region::name).distinct().count());
        assertEquals(34, Region.all().stream().map(Region::code).distinct().count());
        assertEquals(
                34,
                Region.all().stream()
                        .map(region -> region.row() * 100 + region.column())
                        .distinct()
                        .count());
        Region.all()
                .forEach(region ->
                        assertTrue(region.row() < Region.ROWS && region.column() < Region.COLUMNS, region.name()));
    }

    @Test
    void provincesOfOneSoundAreTold() {
        assertEquals("sx", Region.named("山西").orElseThrow().code());
        assertEquals("sn", Region.named("陕西").orElseThrow().code());
    }

    @Test
    void theGridDrawsEachAndLinksThoseThatHaveSomething() {
        ProvinceGrid.Tile tile = new ProvinceGrid.Tile("分会 2", "浙江：“杭州”、温州", "hangzhou/", true);
        Figure figure =
                ProvinceGrid.draw("图", "省份", Map.of("浙江", tile), Map.of(), List.of("省份"), List.of(List.of("浙江")));
        assertEquals(34, figure.svg().split("<rect ", -1).length - 1);
        assertEquals(1, figure.svg().split("<a ", -1).length - 1);
        assertTrue(figure.svg().contains("<a href=\"hangzhou/\" aria-label=\"浙江：“杭州”、温州\""), figure.svg());
        Region.all().forEach(region -> assertTrue(figure.svg().contains(">" + region.name() + "<"), region.name()));
        assertTrue(!figure.svg().contains("style="), "colours come from the theme");
    }
}
