package org.roundtrip.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the product is started: from its jar, or from this JVM's class path. The flags only make it start faster: compiled
 * quickly, collected simply, and with the classes of an earlier start mapped from an archive.
 */
final class Program {
    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");

    private final List<String> start;
    private final @Nullable Path archive;

    private Program(List<String> start, @Nullable Path archive) {
        this.start = start;
        this.archive = archive;
    }

    /** @param jar extracted, with its libraries beside it: of a jar within a jar nothing can be archived */
    static Program ofJar(Path jar) {
        return new Program(List.of("-jar", jar.toString()), jar.resolveSibling("classes.jsa"));
    }

    static Program ofClassPath() {
        return new Program(
                List.of("-cp", System.getProperty("java.class.path"), "org.roundtrip.RoundtripApplication"), null);
    }

    /** Whether one start should be spent on archiving the classes, for all that follow. */
    boolean wantsArchive() {
        return archive != null && !Files.exists(archive);
    }

    List<String> archiving(List<String> arguments) {
        return command("-XX:ArchiveClassesAtExit=" + archive, arguments);
    }

    List<String> starting(List<String> arguments) {
        boolean archived = archive != null && Files.exists(archive);
        return command(archived ? "-XX:SharedArchiveFile=" + archive : "-Xshare:auto", arguments);
    }

    private List<String> command(String sharing, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QUICK);
        command.add(sharing);
        command.add("-Xlog:cds=off,cds+dynamic=off");
        command.addAll(start);
        command.addAll(arguments);
        return command;
    }
}
