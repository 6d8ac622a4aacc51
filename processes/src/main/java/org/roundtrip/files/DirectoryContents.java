package org.roundtrip.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Files in a directory, two levels deep, so that no directory gets too long. A file is written beside its place, synced,
 * and moved there in one step: whoever finds it finds all of it, also after the power was cut.
 */
@Component
class DirectoryContents implements FileContents {
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}[a-z]{0,10}");

    private final Path directory;
    private final long keepFree;

    DirectoryContents(
            @Value("${roundtrip.files.directory:./roundtrip-data/files}") Path directory,
            @Value("${roundtrip.files.keep-free:200MB}") DataSize keepFree) {
        this.directory = directory.toAbsolutePath();
        this.keepFree = keepFree.toBytes();
    }

    @Override
    public void put(String key, byte[] content) {
        var place = place(key);
        var shelf = place.getParent();
        var draft = shelf.resolve(key + "." + UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(shelf);
            if (Files.getFileStore(shelf).getUsableSpace() - content.length < keepFree) {
                throw FilesUnavailable.full();
            }
            try {
                write(draft, content);
                move(draft, place);
                sync(shelf);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw isFull(e) ? FilesUnavailable.full() : FilesUnavailable.because("a file can't be written", e);
        }
    }

    @Override
    public Optional<byte[]> get(String key) {
        try {
            return Optional.of(Files.readAllBytes(place(key)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw FilesUnavailable.because("a file can't be read", e);
        }
    }

    @Override
    public void delete(String key) {
        try {
            Files.deleteIfExists(place(key));
        } catch (IOException e) {
            throw FilesUnavailable.because("a file can't be deleted", e);
        }
    }

    private Path place(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("no key of a file");
        }
        return directory
                .resolve(key.substring(0, 2))
                .resolve(key.substring(2, 4))
                .resolve(key);
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (var rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("this file system can't move files in one step", e);
        }
    }

    /** The entry in the directory, too, has to outlive the power. Some systems don't let directories be opened. */
    private static void sync(Path shelf) {
        try (var channel = FileChannel.open(shelf, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Then the file itself is synced, and that is all there is to be had.
        }
    }

    private static boolean isFull(IOException e) {
        var message = String.valueOf(e.getMessage());
        return message.contains("No space left") || message.contains("quota") || message.contains("not enough space");
    }
}
