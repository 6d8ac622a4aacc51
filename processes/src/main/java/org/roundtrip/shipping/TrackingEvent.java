package org.roundtrip.shipping;

import java.time.Instant;

/** One scan. {@code rawCode} is the carrier's own word for it. */
public record TrackingEvent(
        String trackingCode, TrackingState state, Instant at, String rawCode, String text, String place) {}
