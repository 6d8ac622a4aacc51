package org.roundtrip.forms.operations.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.migration.Migration;

/** A migration: who began it, and what became of its cases. {@code failed} names up to 100 that could not go. */
record MigrationJson(
        long id,
        String model,
        int from,
        int to,
        Map<String, String> steps,
        String reason,
        String begunBy,
        Instant begunAt,
        @Nullable Instant finishedAt,
        Migration.Counts counts,
        List<Failed> failed) {
    record Failed(
            String caseNumber,
            @Nullable String stoodAt,
            @Nullable String problem) {}

    static MigrationJson of(Migration migration, List<Migration.Case> failed) {
        var plan = migration.plan();
        return new MigrationJson(
                migration.id(),
                plan.model(),
                plan.from(),
                plan.to(),
                plan.steps(),
                migration.reason(),
                migration.begunBy(),
                migration.begunAt(),
                migration.finishedAt(),
                migration.counts(),
                failed.stream()
                        .map(one -> new Failed(one.caseNumber(), one.stoodAt(), one.problem()))
                        .toList());
    }
}
