package org.roundtrip.migration;

/** An instance of a model. @param caseNumber its business key; empty if it has none */
public record RunningCase(String instanceId, String caseNumber) {}
