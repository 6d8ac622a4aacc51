package org.roundtrip.integrations.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * An append-only file of lines. A line is on disk when its future completes; those who write at the same time share one
 * forced write.
 */
final class Journal implements AutoCloseable {
    private static final Entry END = new Entry(new byte[0], new CompletableFuture<>());
    private final Path file;
    private final BlockingQueue<Entry> queue = new LinkedBlockingQueue<>();
    private final FileChannel channel;
    private final Thread writer;

    private record Entry(byte[] line, CompletableFuture<Void> written) {}

    private Journal(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        this.writer = new Thread(this::write, "sandbox-journal");
        this.writer.setDaemon(true);
        this.writer.start();
    }

    static Journal open(Path file) throws IOException {
        return new Journal(file);
    }

    /** The whole lines of a file; a last one that was cut off by a crash was never answered for and is left out. */
    static List<String> lines(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        var text = Files.readString(file);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /** Replaces the file by these lines, so that it is either the old one or the new one. */
    static void replace(Path file, Iterable<String> lines) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".next");
        try (var out = Files.newBufferedWriter(next)) {
            for (String line : lines) {
                out.write(line);
                out.write('\n');
            }
        }
        try (var synced = FileChannel.open(next, StandardOpenOption.WRITE)) {
            synced.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    CompletableFuture<Void> append(String line) {
        var entry = new Entry((line + "\n").getBytes(StandardCharsets.UTF_8), new CompletableFuture<>());
        queue.add(entry);
        return entry.written();
    }

    private void write() {
        var batch = new ArrayList<Entry>();
        boolean open = true;
        while (open) {
            try {
                batch.add(queue.take());
                queue.drainTo(batch);
                open = !batch.remove(END);
                force(batch);
                batch.forEach(entry -> entry.written().complete(null));
            } catch (IOException e) {
                batch.forEach(entry -> entry.written().completeExceptionally(e));
            } catch (InterruptedException e) {
                open = false;
            }
            batch.clear();
        }
    }

    private void force(List<Entry> batch) throws IOException {
        var bytes = ByteBuffer.allocate(
                batch.stream().mapToInt(entry -> entry.line().length).sum());
        batch.forEach(entry -> bytes.put(entry.line()));
        bytes.flip();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    @Override
    public void close() {
        queue.add(END);
        try {
            writer.join(5_000);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing " + file, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
