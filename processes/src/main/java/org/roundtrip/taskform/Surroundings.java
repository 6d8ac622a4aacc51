package org.roundtrip.taskform;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a form is filled in with at hand.
 *
 * @param initial what was known before anybody filled anything in
 * @param files what the files that belong to the case are called, by reference
 */
record Surroundings(Clock clock, Map<String, @Nullable Object> initial, Map<String, String> files) {}
