package org.roundtrip.cases;

/** A case changed, and the change is committed. */
public record CaseChanged(long caseId) {}
