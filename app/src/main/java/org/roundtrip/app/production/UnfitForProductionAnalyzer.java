package org.roundtrip.app.production;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says all that is wrong at once: nobody likes to learn it one start at a time. */
class UnfitForProductionAnalyzer extends AbstractFailureAnalyzer<UnfitForProduction> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnfitForProduction cause) {
        return new FailureAnalysis(
                cause.problems().stream()
                        .map(problem -> "  - " + problem)
                        .collect(Collectors.joining("\n", "These settings are not those of a production:\n\n", "\n")),
                "Set them in the environment (ROUNDTRIP_LINK_SECRET is roundtrip.link-secret) or in a file; docs/operations.md"
                        + " says what each is.",
                cause);
    }
}
