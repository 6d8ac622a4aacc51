package org.roundtrip.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The driver's own memory of what the server has acknowledged: a line per refund whose last approval was answered with
 * yes, on disk before anything else is done. From that answer on the customer's money is owed.
 */
final class ApprovalLog implements AutoCloseable {
    private final FileChannel channel;

    ApprovalLog(Path file) {
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param by who gave the last approval; the warehouse's verdict is the last where nobody has to look */
    synchronized void acknowledged(String caseNumber, String by, List<Leg> legs) {
        var line = Json.of(new Line(caseNumber, by, legs)) + "\n";
        try {
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All approved legs of a log. */
    static List<Leg> legs(Path file) {
        try {
            var legs = new ArrayList<Leg>();
            for (var line : Files.readAllLines(file)) {
                legs.addAll(Json.MAPPER.readValue(line, Line.class).legs());
            }
            return legs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Line(String caseNumber, String by, List<Leg> legs) {}

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
