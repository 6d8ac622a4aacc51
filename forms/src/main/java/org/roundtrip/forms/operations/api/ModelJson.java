package org.roundtrip.forms.operations.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.roundtrip.migration.ModelVersion;

/** A model with the versions that new cases begin with or that cases run on, the newest first. */
record ModelJson(String model, String name, List<Version> versions) {
    record Version(int version, Instant deployedAt, boolean newest, long running) {}

    /** All of them. */
    record All(List<ModelJson> items) {}

    static All of(List<ModelVersion> versions) {
        var models = new LinkedHashMap<String, ModelJson>();
        versions.forEach(
                one -> models.computeIfAbsent(one.model(), model -> new ModelJson(model, one.name(), new ArrayList<>()))
                        .versions()
                        .add(new Version(one.version(), one.deployedAt(), one.newest(), one.running())));
        return new All(List.copyOf(models.values()));
    }
}
