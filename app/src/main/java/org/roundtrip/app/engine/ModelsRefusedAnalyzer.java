package org.roundtrip.app.engine;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with a merchant's models instead of where in our code it was found. */
class ModelsRefusedAnalyzer extends AbstractFailureAnalyzer<ModelsRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable start, ModelsRefused refused) {
        return new FailureAnalysis(
                String.valueOf(refused.getMessage()),
                "Mend these files, or take them out of the directory. docs/own-models.md says what models may hold.",
                refused);
    }
}
