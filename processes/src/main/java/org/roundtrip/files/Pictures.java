package org.roundtrip.files;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.roundtrip.cases.InvalidRequest;
import org.springframework.stereotype.Component;

/**
 * Makes a picture of our own out of one that was sent: the same to look at, and nothing else of it. Places, cameras and
 * comments in it are gone, and so is whatever was hidden before, between or behind its pixels.
 *
 * <p>What it would take to decode is known from its header before any of it is done, and few are decoded at once.
 */
@Component
class Pictures {
    private static final int LONGEST_SIDE = 12_000;
    private static final long MOST_PIXELS = 50_000_000;
    private static final int OURS = 3000;
    private static final int SMALL = 320;
    private static final float QUALITY = 0.88f;

    // Each may take some 200 MB while it is decoded.
    private final Semaphore hands = new Semaphore(2, true);

    Pictures() {
        // Here, where the program starts: threads of the server may not see where plug-ins lie.
        ImageIO.scanForPlugins();
        ImageIO.setUseCache(false);
    }

    /** A picture of ours. {@code small} is a JPEG always. */
    record Picture(FileType type, byte[] content, byte[] small) {}

    /** @throws InvalidRequest if it can't be read, or is too large to be */
    Picture redraw(FileType type, byte[] sent) {
        hands.acquireUninterruptibly();
        try {
            var drawn = Orientation.of(type, sent).upright(read(type, sent));
            boolean keepsPng = type == FileType.PNG;
            var png = keepsPng ? write(drawn, "png") : new byte[0];
            boolean asPng = keepsPng && png.length <= TakeFile.LARGEST;
            var plain = opaque(drawn);
            return new Picture(
                    asPng ? FileType.PNG : FileType.JPEG,
                    asPng ? png : write(plain, "jpeg"),
                    write(within(plain, SMALL), "jpeg"));
        } catch (IOException | RuntimeException e) {
            // Readers throw all sorts of exceptions over what was broken on purpose.
            if (e instanceof InvalidRequest refusal) {
                throw refusal;
            }
            throw new InvalidRequest("", "picture-unreadable", "the picture can't be read; it may be damaged");
        } finally {
            hands.release();
        }
    }

    private static BufferedImage read(FileType type, byte[] sent) throws IOException {
        var reader = reader(type);
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
                throw new InvalidRequest(
                        "",
                        "too-many-pixels",
                        "a picture can have 12,000 pixels a side and 50 million in all; it has " + width + " × "
                                + height);
            }
            var how = reader.getDefaultReadParam();
            int every = Math.max(1, Math.round(Math.max(width, height) / (float) OURS));
            how.setSourceSubsampling(every, every, 0, 0);
            return within(reader.read(0, how), OURS);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(FileType type) throws IOException {
        if (type == FileType.WEBP) {
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
        var found = ImageIO.getImageReadersByFormatName(type == FileType.PNG ? "png" : "jpeg");
        if (!found.hasNext()) {
            throw new IOException("no reader");
        }
        return found.next();
    }

    /** Drawn anew, in colours every screen knows, and not larger than this. */
    private static BufferedImage within(BufferedImage image, int side) {
        if (Math.max(image.getWidth(), image.getHeight()) > 2 * side) {
            // By halves: at one go most pixels would not be looked at.
            return within(within(image, (Math.max(image.getWidth(), image.getHeight()) + 1) / 2), side);
        }
        double scale = Math.min(1, (double) side / Math.max(image.getWidth(), image.getHeight()));
        int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
        boolean clear = image.getColorModel().hasAlpha();
        var drawn = new BufferedImage(width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    private static BufferedImage opaque(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return image;
        }
        var paper = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        pen.drawImage(image, 0, 0, Color.WHITE, null);
        pen.dispose();
        return paper;
    }

    private static byte[] write(BufferedImage image, String format) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
