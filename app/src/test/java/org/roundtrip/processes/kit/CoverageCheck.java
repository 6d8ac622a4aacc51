package org.roundtrip.processes.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.slf4j.LoggerFactory;

/** Holds the stories of a model to having reached all of it. */
public final class CoverageCheck {
    private CoverageCheck() {}

    /** Fails and says what was missed unless every node was entered and every flow taken since the count began. */
    public static void complete(ModelCoverage coverage, String model) {
        var report = coverage.of(model);
        LoggerFactory.getLogger(CoverageCheck.class).info("{}", report);
        assertThat(report.nodes()).as("nodes of " + model).isPositive();
        assertThat(report.missed()).as("what no story of " + model + " reached").isEmpty();
    }
}
