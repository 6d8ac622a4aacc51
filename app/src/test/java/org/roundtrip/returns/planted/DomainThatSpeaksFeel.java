package org.roundtrip.returns.planted;

import org.camunda.feel.api.FeelEngineApi;

/** A breach for the rules to notice: a domain class that evaluates expressions. */
public class DomainThatSpeaksFeel {
    public boolean isDue(FeelEngineApi feel) {
        return feel.parseExpression("today() > dueAt").isSuccess();
    }
}
