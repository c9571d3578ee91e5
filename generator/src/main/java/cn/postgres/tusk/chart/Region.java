package cn.postgres.tusk.chart;

import java.util.List;
import java.util.Optional;

/**
 * One of China's 34 regions of province level, and its square in a schematic grid of seven columns: neighbours are beside
 * each other as far as squares allow. Immutable.
 *
 * @param name as it is commonly said, without 省, 市 or 自治区
 * @param code of ISO 3166-2:CN, lower case
 * @param row counted from 0, north to south
 * @param column counted from 0, west to east
 */
public record Region(String name, String code, int row, int column) {
    /** Columns and rows of the grid. */
    static final int COLUMNS = 7;

    static final int ROWS = 8;

    private static final List<Region> ALL = List.of(
            new Region("黑龙江", "hl", 0, 6),
            new Region("内蒙古", "nm", 1, 4),
            new Region("吉林", "jl", 1, 6),
            new Region("新疆", "xj", 2, 0),
            new Region("宁夏", "nx", 2, 2),
            new Region("山西", "sx", 2, 3),
            new Region("北京", "bj", 2, 4),
            new Region("天津", "tj", 2, 5),
            new Region("辽宁", "ln", 2, 6),
            new Region("青海", "qh", 3, 0),
            new Region("甘肃", "gs", 3, 1),
            new Region("陕西", "sn", 3, 2),
            new Region("河南", "ha", 3, 3),
            new Region("河北", "he", 3, 4),
            new Region("山东", "sd", 3, 5),
            new Region("西藏", "xz", 4, 0),
            new Region("四川", "sc", 4, 1),
            new Region("重庆", "cq", 4, 2),
            new Region("湖北", "hb", 4, 3),
            new Region("安徽", "ah", 4, 4),
            new Region("江苏", "js", 4, 5),
            new Region("上海", "sh", 4, 6),
            new Region("云南", "yn", 5, 1),
            new Region("贵州", "gz", 5, 2),
            new Region("湖南", "hn", 5, 3),
            new Region("江西", "jx", 5, 4),
            new Region("浙江", "zj", 5, 5),
            new Region("广西", "gx", 6, 2),
            new Region("广东", "gd", 6, 3),
            new Region("福建", "fj", 6, 4),
            new Region("台湾", "tw", 6, 6),
            new Region("海南", "hi", 7, 2),
            new Region("澳门", "mo", 7, 3),
            new Region("香港", "hk", 7, 4));

    /** All regions, from north to south and west to east. */
    public static List<Region> all() {
        return ALL;
    }

    /** The region of a name. */
    public static Optional<Region> named(String name) {
        return ALL.stream().filter(region -> region.name().equals(name)).findFirst();
    }
}
