package org.roundtrip.app.replay.retail;

/** A line that could not be read, by its number in the file (the header is line 1), and why. */
public record BadLine(long line, String problem) {}
