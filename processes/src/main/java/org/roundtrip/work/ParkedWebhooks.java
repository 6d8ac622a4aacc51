package org.roundtrip.work;

import java.time.Instant;
import java.util.List;

/**
 * Reports of providers that could not be worked, however often that was tried. Nothing happens to them until a person
 * has them worked again. Implemented where webhooks come in.
 */
public interface ParkedWebhooks {
    /**
     * A parked report. What it holds is not shown: it may be about a customer.
     *
     * @param system who sent it, for example {@code easypost}
     * @param eventId the sender's id of it
     * @param kind the sender's word for what it is about
     * @param problem why it could not be worked
     */
    record Parked(
            long id,
            String system,
            String eventId,
            String kind,
            Instant receivedAt,
            Instant parkedAt,
            String problem) {}

    /** Up to {@code limit} parked reports, the newest first, from before the id {@code before}. */
    List<Parked> parked(long before, int limit);

    long count();

    /** Has a report worked again, with all its tries. @return false if it is not parked */
    boolean workAgain(long id);
}
