package org.roundtrip.migration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.roundtrip.work.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Moves cases one by one, each in a transaction of its own with the note of it: should the node die, another one goes on
 * with those whose turn has not come. One that can't go keeps nobody waiting.
 */
@Service
class DueMigrations implements MigrationWork {
    static final int BATCH = 20;

    private static final Logger LOG = LoggerFactory.getLogger(DueMigrations.class);

    private final Migrations migrations;
    private final ModelEngine engine;
    private final CaseMover mover;
    private final Commands commands;

    DueMigrations(Migrations migrations, ModelEngine engine, CaseMover mover, Commands commands) {
        this.migrations = migrations;
        this.engine = engine;
        this.mover = mover;
        this.commands = commands;
    }

    /** What went wrong with whom: the exception itself knows no case. */
    private static final class NotMoved extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Migrations.Next next;
        private final transient List<String> stoodAt;

        NotMoved(Migrations.Next next, List<String> stoodAt, RuntimeException why) {
            super(why);
            this.next = next;
            this.stoodAt = stoodAt;
        }
    }

    @Override
    public boolean workBatch() {
        int worked = 0;
        boolean more = true;
        while (more && worked < BATCH) {
            more = workOne();
            worked++;
        }
        commands.run(migrations::finish);
        return more;
    }

    private boolean workOne() {
        try {
            return commands.run(() -> {
                Optional<Migrations.Next> next = migrations.next();
                next.ifPresent(this::work);
                return next.isPresent();
            });
        } catch (NotMoved e) {
            var words = words(e.getCause(), e.stoodAt);
            commands.run(() -> migrations.done(e.next.id(), Migration.State.FAILED, e.stoodAt, words));
            return true;
        }
    }

    private void work(Migrations.Next next) {
        var migration = migrations.find(next.migrationId()).orElseThrow();
        mover.lock(next.running());
        var version = engine.version(next.running().instanceId());
        var stands = version == null
                ? List.<String>of()
                : engine.whereabouts(next.running().instanceId());
        if (version == null) {
            migrations.done(next.id(), Migration.State.GONE, stands, null);
        } else if (version == migration.plan().to()) {
            migrations.done(next.id(), Migration.State.THERE, stands, null);
        } else {
            try {
                var steps = migrations.steps(migration.id(), false);
                mover.move(new PreparedMove(migration.plan(), steps), next.running(), migration.begunBy());
            } catch (RuntimeException e) {
                throw new NotMoved(next, stands, e);
            }
            migrations.done(next.id(), Migration.State.MOVED, stands, null);
        }
    }

    private static String words(Throwable e, List<String> stoodAt) {
        if (e instanceof CantMove cant) {
            return cant.reasons().stream()
                    .map(why -> why.step().isEmpty() || stoodAt.equals(List.of(why.step()))
                            ? why.why()
                            : why.step() + ": " + why.why())
                    .distinct()
                    .collect(Collectors.joining(" "));
        }
        LOG.error("A case could not be moved", e);
        return "something went wrong on our side; the log says what";
    }
}
