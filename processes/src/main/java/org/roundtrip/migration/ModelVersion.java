package org.roundtrip.migration;

import java.time.Instant;

/**
 * A version of a model as it is deployed.
 *
 * @param model the process id, for example {@code return-case}
 * @param newest whether new cases begin with it
 * @param running how many instances run on it, called ones included
 */
public record ModelVersion(String model, String name, int version, Instant deployedAt, boolean newest, long running) {}
