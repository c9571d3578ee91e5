package cn.postgres.tusk.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nayuki.qrcodegen.QrCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrPictureTest {
    private static final String ADDRESS = "https://www.postgresql.org/list/pgsql-zh-general/";

    /** The runs of the picture, put together again, are the modules of the code. */
    @Test
    void drawsEveryDarkModuleOnce() {
        Figure figure = QrPicture.draw("qr-1", "邮件列表", "二维码", ADDRESS);
        QrCode code = QrCode.encodeText(ADDRESS, QrCode.Ecc.MEDIUM);
        boolean[][] dark = new boolean[code.size][code.size];
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(figure.svg());
        int runs = 0;
        while (run.find()) {
            runs++;
            for (int i = 0; i < Integer.parseInt(run.group(3)); i++) {
                int x = Integer.parseInt(run.group(1)) - 4 + i;
                int y = Integer.parseInt(run.group(2)) - 4;
                assertTrue(!dark[y][x], "once");
                dark[y][x] = true;
            }
        }
        assertTrue(runs > code.size);
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                assertEquals(code.getModule(x, y), dark[y][x], x + "," + y);
            }
        }
    }

    @Test
    void hasAQuietZoneAndSaysWhatItIs() {
        Figure figure = QrPicture.draw("qr-1", "邮件列表", "二维码，邮件列表", ADDRESS);
        int side = QrCode.encodeText(ADDRESS, QrCode.Ecc.MEDIUM).size + 8;
        assertTrue(
                figure.svg().startsWith("<svg viewBox=\"0 0 " + side + ' ' + side + "\" role=\"img\""), figure.svg());
        assertTrue(figure.svg().contains("aria-label=\"二维码，邮件列表\""));
    }
}
