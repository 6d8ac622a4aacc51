package org.roundtrip.integrations.work;

import java.util.Set;

/** Takes work of its own topics and does it, batch by batch. Each worker gets a route {@code work-<name>-in}. */
public interface Worker {
    /** One word, for the route and the settings. */
    String name();

    /** The {@link org.roundtrip.work.WorkWaiting} topics that wake it. */
    Set<String> topics();

    /** Works one batch. @return whether there may be more: come again at once */
    boolean workBatch();
}
