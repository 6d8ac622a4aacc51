package org.roundtrip.forms.orders.api;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a file as bytes, one at a time; a line that is too long is skipped without ever being held. */
class FileLines {
    private final InputStream in;
    private final int maxLine;
    private long number;

    FileLines(InputStream in, int maxLine) {
        this.in = new BufferedInputStream(in, 64 * 1024);
        this.maxLine = maxLine;
    }

    /** @param tooLong the line was longer than allowed; {@code bytes} is empty then */
    record Line(long number, byte[] bytes, boolean tooLong) {
        boolean blank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return !tooLong;
        }
    }

    /** The next line without its end; empty after the last one. */
    Optional<Line> next() throws IOException {
        var bytes = new ByteArrayOutputStream();
        boolean any = false;
        boolean tooLong = false;
        for (int b = in.read(); b >= 0; b = in.read()) {
            any = true;
            if (b == '\n') {
                break;
            }
            if (bytes.size() == maxLine) {
                tooLong = true;
                bytes.reset();
            }
            if (!tooLong) {
                bytes.write(b);
            }
        }
        return any ? Optional.of(new Line(++number, bytes.toByteArray(), tooLong)) : Optional.empty();
    }
}
