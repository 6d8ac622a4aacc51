package org.roundtrip.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A file of ours, as written. */
record SourceFile(Path path, List<String> lines) {
    private static final List<String> MODULES = List.of("processes", "integrations", "forms", "app");

    static List<SourceFile> main() {
        return of("src/main/java", ".java");
    }

    static List<SourceFile> tests() {
        return of("src/test/java", ".java");
    }

    /** What is shipped beside the code and is read by people too: models, pages, settings, migrations. */
    static List<SourceFile> resources() {
        return of("src/main/resources", ".bpmn", ".dmn", ".html", ".txt", ".yaml", ".properties", ".sql");
    }

    static SourceFile planted(String name, String text) {
        return new SourceFile(Path.of(name), text.lines().toList());
    }

    String name() {
        return path.getFileName().toString();
    }

    private static List<SourceFile> of(String folder, String... endings) {
        return MODULES.stream()
                .map(module -> Path.of("..", module, folder))
                .filter(Files::isDirectory)
                .flatMap(root -> below(root, endings).stream())
                .toList();
    }

    private static List<SourceFile> below(Path root, String... endings) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
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
