package org.roundtrip.files;

import java.time.Clock;
import java.time.Duration;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.files.TakeFile.Taken;
import org.roundtrip.files.TakeFile.Wanted;
import org.roundtrip.work.Commands;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Takes files that people attach to a step of a case. */
@Service
public class Attachments {
    private static final int MOST_PER_TASK = 50;
    private static final long MOST_PER_CASE = 250L * 1024 * 1024;
    private static final Duration LEFT_OVER = Duration.ofDays(2);

    private final TakeFile taking;
    private final FileStore store;
    private final CaseDesk cases;
    private final Commands commands;
    private final Clock clock;

    Attachments(TakeFile taking, FileStore store, CaseDesk cases, Commands commands, Clock clock) {
        this.taking = taking;
        this.store = store;
        this.cases = cases;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Keeps a file. Must not be called in a transaction.
     *
     * @param name what its sender calls it
     * @throws InvalidRequest if it is none that is wanted, see {@link TakeFile}, or one too many
     */
    public StoredFile attach(long caseId, String taskId, Actor actor, String name, byte[] content, Wanted wanted) {
        requireRoom(caseId, taskId, 0);
        return attach(caseId, taskId, actor, taking.take(name, content, wanted));
    }

    /** Keeps a file that was taken before. @throws InvalidRequest if it is one too many */
    public StoredFile attach(long caseId, String taskId, Actor actor, Taken taken) {
        var file = StoredFile.of(taken, caseId, taskId, null, actor.name(), clock.instant());
        commands.run(() -> {
            // The lock on the case keeps two from both being the last that fits.
            cases.lock(caseId);
            requireRoom(caseId, taskId, taken.size());
            store.put(file);
        });
        return file;
    }

    private void requireRoom(long caseId, String taskId, int size) {
        if (store.countOfTask(taskId) >= MOST_PER_TASK) {
            throw new InvalidRequest("", "too-many-files", "a step can have " + MOST_PER_TASK + " files at most");
        }
        if (store.bytesOfCase(caseId) + size > MOST_PER_CASE) {
            throw new InvalidRequest("", "case-full", "the files of a case can have 250 MB together");
        }
    }

    /** Files that were attached and then not sent with any answer. Their bytes go later. */
    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT20M")
    void throwAwayLeftOver() {
        var before = clock.instant().minus(LEFT_OVER);
        int thrown;
        do {
            thrown = commands.run(() -> store.throwAwayLeftOver(before));
        } while (thrown > 0);
    }
}
