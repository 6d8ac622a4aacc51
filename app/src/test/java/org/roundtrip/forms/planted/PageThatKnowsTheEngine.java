package org.roundtrip.forms.planted;

import org.camunda.bpm.engine.TaskService;

/** Planted: an architecture rule has to notice it. */
public record PageThatKnowsTheEngine(TaskService tasks) {}
