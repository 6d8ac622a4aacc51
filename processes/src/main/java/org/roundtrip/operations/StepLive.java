package org.roundtrip.operations;

/** How many cases stand at a step now. @param troubles how many of them stand still */
public record StepLive(String stepId, long standing, long troubles) {}
