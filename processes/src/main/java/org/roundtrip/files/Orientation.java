package org.roundtrip.files;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Which side of a picture is up: cameras note it beside the pixels instead of turning them. */
enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    UPSIDE_DOWN_MIRRORED,
    LEFT_MIRRORED,
    LEFT,
    RIGHT_MIRRORED,
    RIGHT;

    private static final int TAG = 0x0112;
    private static final int EXIF = 0xE1;
    private static final int PIXELS_BEGIN = 0xDA;
    private static final int MOST_ENTRIES = 1000;

    /** As the picture's own notes say; upright if they say nothing, or nothing that makes sense. */
    static Orientation of(FileType type, byte[] sent) {
        try {
            return switch (type) {
                case JPEG -> ofJpeg(ByteBuffer.wrap(sent));
                case WEBP -> ofWebp(ByteBuffer.wrap(sent).order(ByteOrder.LITTLE_ENDIAN));
                default -> UPRIGHT;
            };
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    private static Orientation ofJpeg(ByteBuffer in) {
        in.position(2);
        while (in.remaining() > 4) {
            if ((in.get() & 0xFF) != 0xFF) {
                return UPRIGHT;
            }
            int marker = in.get() & 0xFF;
            if (marker == PIXELS_BEGIN) {
                return UPRIGHT;
            }
            int length = (in.getShort() & 0xFFFF) - 2;
            var part = in.slice(in.position(), length);
            if (marker == EXIF && length > 14 && text(part, 6).equals("Exif\0\0")) {
                return ofNotes(part.slice(6, length - 6));
            }
            in.position(in.position() + length);
        }
        return UPRIGHT;
    }

    private static Orientation ofWebp(ByteBuffer in) {
        in.position(12);
        while (in.remaining() > 8) {
            var name = text(in.slice(in.position(), 4), 4);
            int length = in.getInt(in.position() + 4);
            if (name.equals("EXIF")) {
                var notes = in.slice(in.position() + 8, length);
                return ofNotes(text(notes, 6).equals("Exif\0\0") ? notes.slice(6, length - 6) : notes);
            }
            in.position(in.position() + 8 + length + (length & 1));
        }
        return UPRIGHT;
    }

    /** Notes as TIFF keeps them: a byte order, and a list of numbered entries. */
    private static Orientation ofNotes(ByteBuffer notes) {
        notes.order(notes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int at = notes.getInt(4);
        int entries = Math.min(notes.getShort(at) & 0xFFFF, MOST_ENTRIES);
        for (int i = 0; i < entries; i++) {
            int entry = at + 2 + i * 12;
            if ((notes.getShort(entry) & 0xFFFF) == TAG) {
                int way = notes.getShort(entry + 8) & 0xFFFF;
                return way >= 1 && way <= 8 ? values()[way - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static String text(ByteBuffer bytes, int length) {
        var text = new byte[length];
        bytes.get(0, text);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    BufferedImage upright(BufferedImage image) {
        if (this == UPRIGHT) {
            return image;
        }
        boolean onItsSide = ordinal() >= LEFT_MIRRORED.ordinal();
        int width = image.getWidth();
        int height = image.getHeight();
        var turned = new BufferedImage(onItsSide ? height : width, onItsSide ? width : height, image.getType());
        var pen = turned.createGraphics();
        pen.drawImage(image, turn(width, height), null);
        pen.dispose();
        return turned;
    }

    private AffineTransform turn(int w, int h) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, w, h);
            case UPSIDE_DOWN_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, h);
            case LEFT_MIRRORED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case LEFT -> new AffineTransform(0, 1, -1, 0, h, 0);
            case RIGHT_MIRRORED -> new AffineTransform(0, -1, -1, 0, h, w);
            case RIGHT -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
    }
}
