package org.roundtrip.work;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Parked reports without an inbox. */
@Component
public class ParkedInMemory implements ParkedWebhooks {
    private final List<Parked> parked = new CopyOnWriteArrayList<>();

    public void park(long id, String eventId, String problem) {
        var at = Instant.parse("2026-03-01T12:00:00Z");
        parked.add(0, new Parked(id, "easypost", eventId, "tracker.updated", at, at, problem));
    }

    @Override
    public List<Parked> parked(long before, int limit) {
        return parked.stream().filter(one -> one.id() < before).limit(limit).toList();
    }

    @Override
    public long count() {
        return parked.size();
    }

    @Override
    public boolean workAgain(long id) {
        return parked.removeIf(one -> one.id() == id);
    }
}
