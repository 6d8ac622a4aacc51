package org.roundtrip.audit;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.roundtrip.audit.SealRows.Unsealed;
import org.roundtrip.audit.Sealed.Seal;
import org.roundtrip.work.Commands;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Seals what was added to timelines, some time after it was committed and in batches: a step of a case pays nothing for
 * it. One node at a time, by the lock of the mark's row; each batch is one commit, so whoever dies loses a batch and
 * nothing else.
 */
@Component
public class SealTimelines {
    static final int BATCH = 1_000;
    private static final int MOST_BATCHES = 200;

    /**
     * Ids are given when a row is written and seen when it is committed: a lower one may turn up after a higher one, as
     * long as a transaction may last. The mark stays behind by more than that.
     */
    static final Duration SETTLED = Duration.ofMinutes(10);

    private final SealRows rows;
    private final SealKeys keys;
    private final Commands commands;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SealTimelines(SealRows rows, SealKeys keys, Commands commands, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.commands = commands;
        this.clock = clock;
    }

    /** Seals what there is, up to {@value #MOST_BATCHES} batches. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT30S")
    public void seal() {
        int batches = 0;
        while (sealBatch() == BATCH && ++batches < MOST_BATCHES) {
            continue;
        }
    }

    /** Seals one batch. @return how many entries it was */
    public int sealBatch() {
        return commands.run(() -> {
            long mark = rows.lockMark();
            var unsealed = rows.unsealed(mark, BATCH);
            if (!unsealed.isEmpty()) {
                rows.add(seals(unsealed));
            }
            long reached = unsealed.size() < BATCH ? rows.lastBefore(mark, settled()) : reached(mark, unsealed);
            if (reached > mark) {
                rows.mark(reached);
            }
            return unsealed.size();
        });
    }

    private long settled() {
        return clock.instant().minus(SETTLED).toEpochMilli();
    }

    /** Of a full batch: all that is committed up to its last entry is sealed. */
    private long reached(long mark, List<Unsealed> batch) {
        long settled = settled();
        return batch.stream()
                .filter(one -> one.entry().at() < settled)
                .mapToLong(Unsealed::id)
                .reduce(mark, Math::max);
    }

    private List<Seal> seals(List<Unsealed> batch) {
        long now = clock.millis();
        var heads = new HashMap<>(
                rows.heads(batch.stream().map(one -> one.entry().caseId()).collect(Collectors.toSet())));
        var seals = new ArrayList<Seal>(batch.size());
        for (var one : batch) {
            var salt = new byte[Sealed.SALT_LENGTH];
            random.nextBytes(salt);
            var entry = one.entry();
            var seal = Sealed.seal(keys, heads.get(entry.caseId()), entry, salt, now);
            heads.put(entry.caseId(), seal.hash());
            seals.add(seal);
        }
        return seals;
    }
}
