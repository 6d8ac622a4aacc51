package org.roundtrip.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.work.AfterCommit;
import org.roundtrip.work.Commands;
import org.roundtrip.work.Look;
import org.roundtrip.work.WorkWaiting;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Looks at versions of models, tries out what moving their cases would do, and has them moved. */
@Service
public class MoveCases {
    private static final int PAGE = 200;
    private static final int MAX_REASON = 500;

    private final ModelEngine engine;
    private final Migrations migrations;
    private final ForecastMove forecast;
    private final Commands commands;
    private final Look look;
    private final ApplicationEventPublisher events;

    MoveCases(
            ModelEngine engine,
            Migrations migrations,
            ForecastMove forecast,
            Commands commands,
            Look look,
            ApplicationEventPublisher events) {
        this.engine = engine;
        this.migrations = migrations;
        this.forecast = forecast;
        this.commands = commands;
        this.look = look;
        this.events = events;
    }

    /** Every version that new cases begin with or that cases still run on, by model, the newest first. */
    public List<ModelVersion> versions() {
        return look.at(engine::versions).stream()
                .filter(version -> version.newest() || version.running() > 0)
                .toList();
    }

    /** Every version of a model, the newest first; empty if there is no such model. */
    public List<ModelVersion> versions(String model) {
        return look.at(engine::versions).stream()
                .filter(version -> version.model().equals(model))
                .toList();
    }

    /** Where cases can wait in a version; empty if there is no such version. */
    public List<ModelStep> steps(String model, int version) {
        return look.at(() -> engine.steps(model, version));
    }

    /**
     * What moving would do, case by case, with nothing changed. At most 1,000 cases are tried. Not called in a transaction.
     *
     * @throws InvalidRequest if the plan names what is not there
     */
    public MoveForecast forecast(MovePlan plan) {
        return forecast.of(plan, checked(plan).running());
    }

    /**
     * Looks whether a plan can be carried out. Not called in a transaction.
     *
     * @throws InvalidRequest if it can't
     */
    public PreparedMove prepare(MovePlan plan) {
        checked(plan);
        var sheet = look.at(() -> engine.look(plan));
        if (!sheet.problems().isEmpty()) {
            throw new InvalidRequest("/steps", "plan-refused", String.join(" ", sheet.problems()));
        }
        return new PreparedMove(plan, sheet.goesTo());
    }

    /**
     * Begins to move all cases that run on the old version; the work is done in the background, case by case. What can't
     * go stays as it is and is reported.
     *
     * @param reason in the words of who wants it, at most 500 characters
     * @throws InvalidRequest if there is no reason, or nothing to move
     * @throws MigrationUnderWay if cases of this model are being moved already
     */
    public Migration begin(PreparedMove move, String reason, Actor actor) {
        var words = reason.strip();
        if (words.isEmpty() || words.length() > MAX_REASON) {
            throw new InvalidRequest("/reason", "no-reason", "say why, in at most " + MAX_REASON + " characters");
        }
        return commands.run(() -> start(move, words, actor));
    }

    private Migration start(PreparedMove move, String reason, Actor actor) {
        var model = move.plan().model();
        if (migrations.isUnderWay(model)) {
            throw new MigrationUnderWay(model);
        }
        var running = running(move.plan());
        if (running.isEmpty()) {
            throw new InvalidRequest("/from", "nothing-to-move", "no case runs on this version");
        }
        long id;
        try {
            id = migrations.begin(move, reason, actor.name());
        } catch (DuplicateKeyException e) {
            throw new MigrationUnderWay(model);
        }
        running.forEach(one -> migrations.add(id, one));
        AfterCommit.run(() -> events.publishEvent(new WorkWaiting(WorkWaiting.MIGRATE_CASE)));
        return migrations.find(id).orElseThrow();
    }

    private List<RunningCase> running(MovePlan plan) {
        var running = new ArrayList<RunningCase>();
        List<RunningCase> page;
        do {
            page = engine.running(plan.model(), plan.from(), running.size(), PAGE);
            running.addAll(page);
        } while (page.size() == PAGE);
        return running;
    }

    public Optional<Migration> find(long id) {
        return look.at(() -> migrations.find(id));
    }

    /** Up to {@code limit} migrations, the newest first, from before the id {@code before}. */
    public List<Migration> page(long before, int limit) {
        return look.at(() -> migrations.page(before, limit));
    }

    /** Up to {@code limit} cases of a migration in a state, from after the id {@code after}. */
    public List<Migration.Case> cases(long migration, Migration.State state, long after, int limit) {
        return look.at(() -> migrations.cases(migration, state, after, limit));
    }

    private ModelVersion checked(MovePlan plan) {
        var versions =
                versions(plan.model()).stream().collect(Collectors.toMap(ModelVersion::version, version -> version));
        if (versions.isEmpty()) {
            throw new InvalidRequest("/model", "no-model", "there is no such model");
        }
        if (plan.from() == plan.to()) {
            throw new InvalidRequest("/to", "same-version", "both versions are the same");
        }
        var from = versions.get(plan.from());
        if (from == null) {
            throw new InvalidRequest("/from", "no-version", "there is no such version");
        }
        if (!versions.containsKey(plan.to())) {
            throw new InvalidRequest("/to", "no-version", "there is no such version");
        }
        return from;
    }
}
