package org.roundtrip.app.replay.retail;

/** A cancellation line, or the part of it, for which the file shows no unit to give back; {@code reason} in words. */
public record UnmatchedLine(long line, String invoice, String sku, int units, String reason) {}
