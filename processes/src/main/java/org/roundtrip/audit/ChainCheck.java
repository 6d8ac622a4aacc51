package org.roundtrip.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.audit.Sealed.Entry;
import org.roundtrip.audit.Sealed.Seal;

/** Goes along the chain of one case and says what is wrong with it. */
final class ChainCheck {
    /** Sealing takes minutes; what has no seal by then was put in past it, or nothing seals any more. */
    static final Duration LATEST = Duration.ofHours(2);

    /** Sealed so long after it happened, an entry was there before sealing was, or its history was sealed afresh. */
    static final Duration LATE = Duration.ofDays(1);

    private final SealKeys keys;
    private final Instant now;
    private final List<Link> links;
    private final List<String> problems = new ArrayList<>();
    private final List<Suspect> suspects = new ArrayList<>();
    private int late;

    /** What is stored under one number of a case: an entry, a seal, or both. */
    record Link(int seq, @Nullable Entry entry, @Nullable Seal seal) {}

    /** An entry that is not what was sealed, and the hash before it. */
    private record Suspect(Entry entry, Seal seal, byte @Nullable [] previous) {}

    /** @param links in order */
    ChainCheck(SealKeys keys, Instant now, List<Link> links) {
        this.keys = keys;
        this.now = now;
        this.links = links;
    }

    /** In words; empty if the case is as it was sealed. */
    List<String> problems() {
        int expected = 1;
        byte[] previous = null;
        for (var link : links) {
            boolean follows = link.seq() == expected;
            if (!follows) {
                problems.add(
                        link.seq() == expected + 1
                                ? "entry " + expected + " is missing"
                                : "entries " + expected + " to " + (link.seq() - 1) + " are missing");
            }
            var seal = link.seal();
            if (seal == null) {
                unsealed(link);
            } else {
                check(link.entry(), seal, previous, follows);
                previous = seal.hash();
            }
            expected = link.seq() + 1;
        }
        suspects.forEach(this::accuse);
        return problems;
    }

    /** How many entries were sealed more than {@link #LATE} after they happened. */
    int late() {
        return late;
    }

    private void check(@Nullable Entry entry, Seal seal, byte @Nullable [] previous, boolean follows) {
        if (entry == null) {
            problems.add("entry " + seal.seq() + " was deleted");
            return;
        }
        if (seal.sealedAt() - entry.at() > LATE.toMillis()) {
            late++;
        }
        if (!keys.knows(seal.keyId())) {
            problems.add("entry " + seal.seq() + " is sealed with a key that is not ours (" + seal.keyId() + ")");
        } else if (seal.salt() == null && !erased(entry)) {
            problems.add("entry " + seal.seq() + " has lost its facts, and no erasure is told of");
        } else if (follows && !Sealed.proves(keys, previous, entry, seal)) {
            suspects.add(new Suspect(entry, seal, previous));
        }
    }

    private boolean erased(Entry entry) {
        return entry.facts().equals(EraseFacts.NO_FACTS)
                && links.stream()
                        .map(Link::entry)
                        .anyMatch(other -> other != null
                                && other.seq() > entry.seq()
                                && other.code().equals(EraseFacts.ERASED));
    }

    private void unsealed(Link link) {
        var entry = link.entry();
        boolean sealedAfter = links.stream().anyMatch(other -> other.seq() > link.seq() && other.seal() != null);
        if (sealedAfter) {
            problems.add("entry " + link.seq() + " has no seal, and later ones have");
        } else if (entry != null && entry.at() < now.minus(LATEST).toEpochMilli()) {
            problems.add("entry " + link.seq() + " has had no seal since " + Instant.ofEpochMilli(entry.at()));
        }
    }

    private void accuse(Suspect suspect) {
        int seq = suspect.entry().seq();
        problems.add(suspects.stream()
                .filter(other -> other != suspect)
                .filter(other -> Sealed.proves(
                        keys, other.previous(), suspect.entry().at(other.entry().seq()), other.seal()))
                .findFirst()
                .map(other -> "entry " + seq + " is what was sealed as entry "
                        + other.entry().seq() + ": the order was changed")
                .orElse("entry " + seq + " is not what was sealed: it or its seal was changed"));
    }
}
