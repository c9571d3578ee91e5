package cn.postgres.tusk.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class TreeChartTest {
    private final Figure figure = TreeChart.of(
            "tree",
            "一棵树",
            "根",
            List.of(
                    Node.of(
                            "创新",
                            List.of(Node.of("计算", List.of(new Node("JIT", "../jit/", List.of()), Node.leaf("流"))))),
                    Node.of("商用", List.of(Node.leaf("一个很长很长很长很长很长很长很长很长很长很长很长很长很长的分组")))),
            List.of("方面", "分组", "能力"));

    @Test
    void theTableHasARowForEachEnd() {
        assertEquals(
                List.of(
                        List.of("创新", "计算", "JIT"),
                        List.of("创新", "计算", "流"),
                        List.of("商用", "一个很长很长很长很长很长很长很长很长很长很长很长很长很长的分组", "")),
                figure.rows());
    }

    @Test
    void isDrawnForBothWidthsWithTheSameLinks() {
        Document drawn = Jsoup.parse(figure.svg());
        assertEquals(
                List.of("0 0 608", "0 0 328"),
                drawn.select("svg").eachAttr("viewbox").stream()
                        .map(box -> box.substring(0, box.lastIndexOf(' ')))
                        .toList());
        assertEquals(List.of("../jit/", "../jit/"), drawn.select("svg a").eachAttr("href"));
    }

    @Test
    void nothingLeavesThePictureOrCoversAnother() {
        for (Element svg : Jsoup.parse(figure.svg()).select("svg")) {
            String[] box = svg.attr("viewbox").split(" ");
            double width = Double.parseDouble(box[2]);
            double height = Double.parseDouble(box[3]);
            for (Element line : svg.select("tspan")) {
                double end = Double.parseDouble(line.attr("x")) + Lines.width(line.text(), 13);
                assertTrue(end <= width, line.text() + " ends at " + end + " of " + width);
            }
            svg.select("rect, line, text").forEach(part -> {
                String y = part.hasAttr("y2") ? part.attr("y2") : part.attr("y");
                assertTrue(Double.parseDouble(y) <= height, part + " below " + height);
            });
        }
    }
}
