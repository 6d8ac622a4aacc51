package org.roundtrip.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as customers, cameras and attackers send them, made here. */
public final class Corpus {
    /** One red pixel, as WebP without loss. */
    public static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4TBcAAAAvAAAAEAcQ/Y+IiP4HAKqqqv8BAAAAAAA=");

    static final String SCRIPT = "<script>alert(document.domain)</script>";

    private Corpus() {}

    /** A picture, red at its left and blue at its right. */
    static BufferedImage flag(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return written(flag(width, height), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return written(flag(width, height), "png");
    }

    /** Taken with the camera on its side, at a place. */
    static byte[] jpegFromCamera(int width, int height, int orientation) {
        var notes = ByteBuffer.allocate(200);
        notes.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        notes.putShort((short) 2);
        notes.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        notes.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        notes.putInt(0);
        notes.put("GPS 51.5007 N 0.1246 W, Ada's iPhone".getBytes(StandardCharsets.ISO_8859_1));
        return with(jpeg(width, height), 0xE1, Arrays.copyOf(notes.array(), notes.position()));
    }

    /** A JPEG that is a page as well, for whoever looks for one. */
    static byte[] jpegThatIsAPage() {
        return with(jpeg(40, 20), 0xFE, ("<html>" + SCRIPT + "</html>").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A JPEG with an archive behind it. */
    static byte[] jpegThatIsAnArchive() {
        return joined(jpeg(40, 20), zip("evil.class", new byte[] {1, 2, 3}));
    }

    /** 100 MB of nothing, packed. */
    static byte[] zipBomb() {
        return zip("nothing", new byte[100 * 1024 * 1024]);
    }

    /** A few bytes that claim to be 400 million pixels. */
    public static byte[] hugePng(int width, int height) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put((byte) 8).put((byte) 2);
        var packer = new Deflater();
        packer.setInput(new byte[1000]);
        packer.finish();
        var data = new byte[100];
        var packed = Arrays.copyOf(data, packer.deflate(data));
        packer.end();
        return joined(
                "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1),
                chunk("IHDR", header.array()),
                chunk("IDAT", packed),
                chunk("IEND", new byte[0]));
    }

    static byte[] deepPng() {
        var image = new BufferedImage(30, 20, BufferedImage.TYPE_USHORT_GRAY);
        return written(image, "png");
    }

    /** As printers want it: four inks. */
    static byte[] cmykJpeg() {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 32, 16, 4, null);
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static byte[] clearPng() {
        return written(
                ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_INT_ARGB)
                        .createBufferedImage(10, 10),
                "png");
    }

    private static byte[] written(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] with(byte[] jpeg, int marker, byte[] part) {
        var head = ByteBuffer.allocate(4).put((byte) 0xFF).put((byte) marker).putShort((short) (part.length + 2));
        return joined(Arrays.copyOf(jpeg, 2), head.array(), part, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] chunk(String name, byte[] data) {
        var type = name.getBytes(StandardCharsets.ISO_8859_1);
        var check = new CRC32();
        check.update(type);
        check.update(data);
        return joined(
                ByteBuffer.allocate(4).putInt(data.length).array(),
                type,
                data,
                ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }

    private static byte[] zip(String name, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
