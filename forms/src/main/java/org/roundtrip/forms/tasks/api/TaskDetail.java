package org.roundtrip.forms.tasks.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.roundtrip.forms.cases.api.CaseJson;
import tools.jackson.databind.JsonNode;

/** A task with its case and the JSON Schema its answer has to meet; null for a form that only a screen can answer. */
record TaskDetail(
        @JsonUnwrapped TaskJson task,
        @JsonProperty("case") CaseJson caseJson,
        @Nullable JsonNode answerSchema) {}
