package org.roundtrip.collection;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Holds that are to be asked about, because nothing was heard of them for long. */
@Component
public class HoldLooks {
    private final CollectionRows rows;
    private final Clock clock;

    HoldLooks(CollectionRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Holds that were placed, and looked at, before then: the longest silent first. */
    public List<Collection> silentSince(Instant before, int limit) {
        return rows.silentSince(before, limit);
    }

    /** Notes that the provider is about to be asked. */
    public void looked(long collectionId) {
        rows.looked(collectionId, clock.instant());
    }
}
