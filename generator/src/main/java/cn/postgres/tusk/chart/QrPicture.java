package cn.postgres.tusk.chart;

import io.nayuki.qrcodegen.QrCode;
import java.util.List;

/**
 * Draws an address as a QR code, ISO/IEC 18004, with error correction of level M: black squares on white whatever the
 * scheme, because cameras want it so, with the quiet zone of four modules. Pure function.
 */
public final class QrPicture {
    private static final int QUIET = 4;

    private QrPicture() {}

    /**
     * The code.
     *
     * @param id anchor, unique within the page
     * @param caption whose address it is
     * @param label what is to be seen, for those who do not see it
     * @throws IllegalArgumentException if the address has more than some 2,300 characters
     */
    public static Figure draw(String id, String caption, String label, String address) {
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        int side = code.size + 2 * QUIET;
        Svg svg = Svg.picture(side, side, label);
        svg.add("rect", "width", side, "height", side, "class", "qr-paper");
        svg.add("path", "d", modules(code), "class", "qr-ink");
        return new Figure(id, caption, svg.toString(), List.of(), List.of());
    }

    /** Each row's runs of dark modules as one rectangle. */
    private static String modules(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int from = x;
                while (x < code.size && code.getModule(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
                    path.append('h')
                            .append(x - from)
                            .append("v1h-")
                            .append(x - from)
                            .append('z');
                }
            }
        }
        return path.toString();
    }
}
