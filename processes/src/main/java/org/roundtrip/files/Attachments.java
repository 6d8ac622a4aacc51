package org.roundtrip.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.work.Commands;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Takes files that people attach to a step of a case, and refuses what could do harm or is none of what is wanted. */
@Service
public class Attachments {
    /** The largest file, in bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int MOST_PER_TASK = 50;
    private static final int LONGEST_NAME = 150;
    private static final Duration LEFT_OVER = Duration.ofDays(2);

    private final FileStore store;
    private final List<FileScan> scans;
    private final Commands commands;
    private final Clock clock;

    Attachments(FileStore store, List<FileScan> scans, Commands commands, Clock clock) {
        this.store = store;
        this.scans = scans;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Keeps a file.
     *
     * @param name what its sender calls it
     * @throws InvalidRequest if it is empty, too large, none of {@link FileType}, one too many, or harmful
     */
    public StoredFile attach(long caseId, String taskId, Actor actor, String name, byte[] content) {
        if (content.length == 0) {
            throw refusal("empty-file", "the file is empty");
        }
        if (content.length > LARGEST) {
            throw refusal("file-too-large", "a file can be " + LARGEST / (1024 * 1024) + " MB at most");
        }
        var type = FileType.of(content)
                .orElseThrow(() -> refusal("wrong-file-type", "a file must be a PNG, JPEG, WebP, HEIC or PDF"));
        scans.forEach(scan -> scan.harm(name, content).ifPresent(harm -> {
            throw refusal("harmful-file", harm);
        }));
        var file = new StoredFile(
                UUID.randomUUID().toString(),
                caseId,
                taskId,
                tidy(name, type),
                type,
                content.length,
                sha256(content),
                actor.name(),
                clock.instant());
        commands.run(() -> {
            if (store.countOfTask(taskId) >= MOST_PER_TASK) {
                throw refusal("too-many-files", "a step can have " + MOST_PER_TASK + " files at most");
            }
            store.put(file, content);
        });
        return file;
    }

    /** Files that were attached and then not sent with any answer. */
    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT20M")
    void throwAwayLeftOver() {
        var before = clock.instant().minus(LEFT_OVER);
        int thrown;
        do {
            thrown = commands.run(() -> store.throwAwayLeftOver(before));
        } while (thrown > 0);
    }

    /** The last part of a path, without what means something to a file system or a header, ending as its type does. */
    static String tidy(String name, FileType type) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        var stem = (dot < 0 ? last : last.substring(0, dot))
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\"'<>:|?*%;.]", " ")
                .strip()
                .replaceAll("\\s+", " ");
        int room = LONGEST_NAME - type.extension().length() - 1;
        if (stem.length() > room) {
            // Never between the two halves of a letter beyond the first plane.
            stem = stem.substring(0, Character.isHighSurrogate(stem.charAt(room - 1)) ? room - 1 : room);
        }
        return (stem.isEmpty() ? "file" : stem) + "." + type.extension();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InvalidRequest refusal(String code, String detail) {
        return new InvalidRequest("", code, detail);
    }
}
