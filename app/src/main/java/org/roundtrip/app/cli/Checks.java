package org.roundtrip.app.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.ParameterException;

/** Says what is wrong with a file or an address before anything is started. */
class Checks {
    private Checks() {}

    static void requireReadable(picocli.CommandLine line, Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new ParameterException(line, "No such file: " + file);
        }
    }

    static void requireWritable(picocli.CommandLine line, Path file) {
        var directory = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || directory == null || !Files.isWritable(directory)) {
            throw new ParameterException(line, "Cannot write to " + file);
        }
    }

    static void requireHttp(picocli.CommandLine line, String option, URI uri) {
        if (uri.getHost() == null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
            throw new ParameterException(line, option + " must be an http or https URL");
        }
    }
}
