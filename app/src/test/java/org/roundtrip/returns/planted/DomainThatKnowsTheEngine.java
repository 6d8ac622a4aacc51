package org.roundtrip.returns.planted;

import org.camunda.bpm.engine.RuntimeService;

/** Planted: an architecture rule has to notice it. */
public record DomainThatKnowsTheEngine(RuntimeService engine) {}
