package org.roundtrip.forms.desk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.migration.Migration;
import org.springframework.stereotype.Component;

/** Migrations in the desk's words. */
@Component
class MigrationViews {
    private final DeskTexts texts;

    MigrationViews(DeskTexts texts) {
        this.texts = texts;
    }

    /** A migration. */
    public record Row(
            long id,
            String model,
            int from,
            int to,
            Map<String, String> steps,
            String reason,
            String by,
            DeskTexts.Moment begun,
            DeskTexts.@Nullable Moment finished,
            Badge state,
            Migration.Counts counts) {}

    Row row(Migration migration) {
        var counts = migration.counts();
        var state = migration.isUnderWay()
                ? new Badge("info", texts.text("migration.under-way", counts.all() - counts.waiting(), counts.all()))
                : counts.failed() > 0
                        ? new Badge("warn", texts.text("migration.some-failed", counts.failed()))
                        : new Badge("good", texts.text("migration.done"));
        var plan = migration.plan();
        return new Row(
                migration.id(),
                plan.model(),
                plan.from(),
                plan.to(),
                plan.steps(),
                migration.reason(),
                texts.person(migration.begunBy()),
                texts.moment(migration.begunAt()),
                texts.momentOrNull(migration.finishedAt()),
                state,
                counts);
    }
}
