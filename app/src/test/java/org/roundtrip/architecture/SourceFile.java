package org.roundtrip.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A Java file of ours, as written. */
record SourceFile(Path path, List<String> lines) {
    private static final List<String> MODULES = List.of("processes", "integrations", "forms", "app");

    static List<SourceFile> main() {
        return of("src/main/java");
    }

    static List<SourceFile> tests() {
        return of("src/test/java");
    }

    static SourceFile planted(String name, String text) {
        return new SourceFile(Path.of(name), text.lines().toList());
    }

    String name() {
        return path.getFileName().toString();
    }

    private static List<SourceFile> of(String folder) {
        return MODULES.stream()
                .map(module -> Path.of("..", module, folder))
                .filter(Files::isDirectory)
                .flatMap(root -> below(root).stream())
                .toList();
    }

    private static List<SourceFile> below(Path root) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(SourceFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceFile read(Path file) {
        try {
            return new SourceFile(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
