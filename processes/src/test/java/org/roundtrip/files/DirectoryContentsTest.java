package org.roundtrip.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class DirectoryContentsTest {
    private static final byte[] BYTES = {1, 2, 3};

    @TempDir
    Path directory;

    @Test
    void whatIsPutIsFoundUnderItsIdOnlyAndForgottenWhenDeleted() throws IOException {
        var contents = contents(DataSize.ofBytes(0));
        var id = UUID.randomUUID().toString();
        contents.put(id, new byte[] {9});
        contents.put(id, BYTES);
        contents.put(id + "small", new byte[0]);

        assertThat(contents.get(id)).contains(BYTES);
        assertThat(contents.get(UUID.randomUUID().toString())).isEmpty();
        assertThat(files())
                .containsExactlyInAnyOrder(
                        Path.of(id.substring(0, 2), id.substring(2, 4), id),
                        Path.of(id.substring(0, 2), id.substring(2, 4), id + "small"));

        contents.delete(id);
        contents.delete(id);
        assertThat(contents.get(id)).isEmpty();
        assertThat(contents.get(id + "small")).isPresent();
    }

    @Test
    void noKeyLeadsOutOfTheDirectory() {
        for (var key : List.of("../../etc/passwd", "aa", "", "..", UUID.randomUUID() + "/../x")) {
            assertThatThrownBy(() -> contents(DataSize.ofBytes(0)).put(key, BYTES))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> contents(DataSize.ofBytes(0)).get(key))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aFullDiskIsToldAndNothingIsLeftOnIt() throws IOException {
        var id = UUID.randomUUID().toString();

        assertThatThrownBy(() -> contents(DataSize.ofTerabytes(4_000_000)).put(id, BYTES))
                .isInstanceOfSatisfying(
                        FilesUnavailable.class, e -> assertThat(e.isFull()).isTrue());

        assertThat(files()).isEmpty();
        contents(DataSize.ofBytes(0)).put(id, BYTES);
        assertThat(contents(DataSize.ofBytes(0)).get(id)).contains(BYTES);
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsNotAFullDisk() throws IOException {
        Files.write(directory.resolve("file"), BYTES);
        var contents = new DirectoryContents(directory.resolve("file/files"), DataSize.ofBytes(0));

        assertThatThrownBy(() -> contents.put(UUID.randomUUID().toString(), BYTES))
                .isInstanceOfSatisfying(
                        FilesUnavailable.class, e -> assertThat(e.isFull()).isFalse());
    }

    private DirectoryContents contents(DataSize keepFree) {
        return new DirectoryContents(directory, keepFree);
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).map(directory::relativize).toList();
        }
    }
}
