package org.roundtrip.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.cases.InvalidRequest;

class PicturesTest {
    private final Pictures pictures = new Pictures();

    @Test
    void wherePhotosWereTakenAndByWhomIsGone() {
        var sent = Corpus.jpegFromCamera(200, 100, 1);
        assertThat(latin(sent)).contains("Exif", "GPS 51.5007", "Ada's iPhone");

        var kept = pictures.redraw(FileType.JPEG, sent);

        assertThat(latin(kept.content())).doesNotContain("Exif", "GPS", "Ada");
        assertThat(latin(kept.small())).doesNotContain("Exif", "GPS", "Ada");
    }

    /** The flag is red at its left: where that is afterwards says how it was turned. */
    @ParameterizedTest
    @CsvSource({
        "1, 200, 100, 20, 50", "2, 200, 100, 180, 50", "3, 200, 100, 180, 50", "4, 200, 100, 20, 50",
        "5, 100, 200, 50, 20", "6, 100, 200, 50, 20", "7, 100, 200, 50, 180", "8, 100, 200, 50, 180",
        "9, 200, 100, 20, 50"
    })
    void whatTheCameraNotedIsDoneToThePicture(int noted, int width, int height, int redX, int redY) throws IOException {
        var kept = read(pictures.redraw(FileType.JPEG, Corpus.jpegFromCamera(200, 100, noted))
                .content());

        assertThat(kept.getWidth()).isEqualTo(width);
        assertThat(kept.getHeight()).isEqualTo(height);
        assertThat(new Color(kept.getRGB(redX, redY)).getRed()).isGreaterThan(200);
        assertThat(new Color(kept.getRGB(width - 1 - redX, height - 1 - redY)).getBlue())
                .isGreaterThan(200);
    }

    @Test
    void whatHidInOrBehindAPictureIsGone() {
        var page = pictures.redraw(FileType.JPEG, Corpus.jpegThatIsAPage());
        var archive = pictures.redraw(FileType.JPEG, Corpus.jpegThatIsAnArchive());

        assertThat(latin(Corpus.jpegThatIsAPage())).contains(Corpus.SCRIPT);
        assertThat(latin(page.content())).doesNotContain("script", "html");
        assertThat(latin(archive.content())).doesNotContain("PK\u0003\u0004", "evil");
    }

    @Test
    void hugePicturesAreRefusedByTheirHeadersAlone() {
        long before = used();
        for (var sent :
                new byte[][] {Corpus.hugePng(20_000, 20_000), Corpus.hugePng(12_001, 1), Corpus.hugePng(11_000, 11_000)
                }) {
            assertThatThrownBy(() -> pictures.redraw(FileType.PNG, sent))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessageContaining("too-many-pixels");
        }
        assertThat(used() - before).isLessThan(50_000_000);
    }

    @Test
    void largePicturesAreMadeSmallerAndHaveASmallOneBeside() throws IOException {
        var kept = pictures.redraw(FileType.JPEG, Corpus.jpeg(8000, 2000));

        assertThat(read(kept.content()).getWidth()).isBetween(2000, 3000);
        assertThat(read(kept.small()).getWidth()).isEqualTo(320);
        assertThat(read(kept.small()).getHeight()).isEqualTo(80);
        assertThat(read(pictures.redraw(FileType.PNG, Corpus.png(100, 50)).small())
                        .getWidth())
                .isEqualTo(100);
    }

    @Test
    void whateverCamerasAndPrintersSendCanBeRead() throws IOException {
        assertThat(pictures.redraw(FileType.PNG, Corpus.deepPng()).type()).isEqualTo(FileType.PNG);
        assertThat(read(pictures.redraw(FileType.PNG, Corpus.clearPng()).content())
                        .getColorModel()
                        .hasAlpha())
                .isTrue();
        assertThat(pictures.redraw(FileType.JPEG, Corpus.cmykJpeg()).type()).isEqualTo(FileType.JPEG);
        var webp = pictures.redraw(FileType.WEBP, Corpus.WEBP);
        assertThat(webp.type()).isEqualTo(FileType.JPEG);
        assertThat(FileType.of(webp.content())).contains(FileType.JPEG);
    }

    @Test
    void whatIsNoPictureBehindItsFirstBytesIsRefused() {
        var whole = Corpus.png(300, 300);
        for (var broken : new byte[][] {
            "\u0089PNG\r\n\u001a\n<svg onload='alert(1)'/>".getBytes(StandardCharsets.ISO_8859_1),
            Arrays.copyOf(whole, 30),
            Corpus.hugePng(0, 0)
        }) {
            assertThatThrownBy(() -> pictures.redraw(FileType.PNG, broken))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessageContaining("picture-unreadable");
        }
        assertThatThrownBy(() -> pictures.redraw(FileType.JPEG, Arrays.copyOf(Corpus.jpeg(300, 300), 40)))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> pictures.redraw(FileType.WEBP, Arrays.copyOf(Corpus.WEBP, 20)))
                .isInstanceOf(InvalidRequest.class);
        assertThat(FileType.of(Corpus.zipBomb())).isEmpty();
    }

    @Test
    void documentsThatDoSomethingAreTold() {
        assertThat(TakeFile.acts(bytes("%PDF-1.7 /S /JavaScript /JS (app.alert(1))")))
                .isTrue();
        assertThat(TakeFile.acts(bytes("%PDF-1.7 /S /L#61unch"))).isTrue();
        assertThat(TakeFile.acts(bytes("%PDF-1.7 /Type /Page /JSF (a bill)"))).isFalse();
    }

    private static BufferedImage read(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
