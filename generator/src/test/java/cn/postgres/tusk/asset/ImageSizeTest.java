package cn.postgres.tusk.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageSizeTest {
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void agreesWithTheJdksWriters(String format) throws IOException {
        assertEquals(Optional.of(new ImageSize(321, 123)), ImageSize.of(picture(format)));
    }

    @ParameterizedTest
    @CsvSource({
        // VP8X: canvas 641 × 480; VP8L: 300 × 200; VP8: 176 × 144, by the layouts of RFC 9649 and RFC 6386
        "52494646 00000000 57454250 56503858 0A000000 00000000 800200 DF0100, 641, 480",
        "52494646 00000000 57454250 5650384C 10000000 2F 2BC13100, 300, 200",
        "52494646 00000000 57454250 56503820 10000000 000000 9D012A B000 9000, 176, 144",
    })
    void readsWebp(String hex, int width, int height) {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        assertEquals(Optional.of(new ImageSize(width, height)), ImageSize.of(bytes));
    }

    @Test
    void aPhotographTakenUprightIsShownUpright() throws IOException {
        byte[] jpeg = picture("jpg");
        // APP1, length 34: Exif, big endian, one entry: orientation 6
        byte[] exif = HexFormat.of()
                .parseHex("FFE1 0022 457869660000 4D4D002A 00000008 0001 0112 0003 00000001 00060000 00000000"
                        .replace(" ", ""));
        byte[] turned = new byte[jpeg.length + exif.length];
        System.arraycopy(jpeg, 0, turned, 0, 2);
        System.arraycopy(exif, 0, turned, 2, exif.length);
        System.arraycopy(jpeg, 2, turned, 2 + exif.length, jpeg.length - 2);
        assertEquals(Optional.of(new ImageSize(123, 321)), ImageSize.of(turned));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<svg width=\"20\" height=\"10px\">|20|10",
                "<?xml version='1.0'?><!-- <svg width='1' height='1'> --><!DOCTYPE svg><svg viewBox='0 0 32 16'>|32|16",
                "<svg viewBox=\"0,0,100,50\" width='50%' height = '20' >|40|20",
                "<svg xmlns='a>b' width='1in' height='72pt'>|96|96",
                "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg width='3' height='4'/>|3|4",
            })
    void readsSvg(String svg, int width, int height) {
        assertEquals(Optional.of(new ImageSize(width, height)), ImageSize.of(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "<svg",
                "<svg>",
                "<svg width='0' height='5'>",
                "<svg width='1e400' height='1'>",
                "<html><svg width='1'>",
                "<svg width='9999999999999999999999999' height='1'>",
                "<svg a=",
                "<svg width='NaN' height='5'>",
                "GIF89a",
                "RIFF1234WEBP"
            })
    void knowsWhenItDoesNotKnow(String text) {
        assertEquals(Optional.empty(), ImageSize.of(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void damagedFilesDoNoHarm() throws IOException {
        Random random = new Random(20260103);
        for (String format : new String[] {"png", "jpg", "gif"}) {
            byte[] whole = picture(format);
            for (int round = 0; round < 5_000; round++) {
                byte[] damaged = Arrays.copyOf(whole, random.nextInt(whole.length));
                for (int i = 0; i < 3 && damaged.length > 8; i++) {
                    damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt(256);
                }
                ImageSize.of(damaged).ifPresent(size -> assertTrue(size.width() > 0 && size.height() > 0));
            }
        }
        byte[] endless = new byte[1 << 18];
        Arrays.fill(endless, (byte) 0xFF);
        endless[1] = (byte) 0xD8;
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> ImageSize.of(endless));
        byte[] open = ("<svg " + "a='b' ".repeat(40_000)).getBytes(StandardCharsets.UTF_8);
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> ImageSize.of(open));
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(321, 123, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
