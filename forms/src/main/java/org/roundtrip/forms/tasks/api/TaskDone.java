package org.roundtrip.forms.tasks.api;

/** A task that was completed. */
record TaskDone(String id, String caseNumber, boolean completed) {}
