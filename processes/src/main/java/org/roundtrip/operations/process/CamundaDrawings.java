package org.roundtrip.operations.process;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.roundtrip.operations.CasePath;
import org.roundtrip.operations.Drawing;
import org.roundtrip.operations.DrawingRoom;
import org.roundtrip.operations.StepLive;
import org.springframework.stereotype.Component;

/** Drawings from the Camunda engine. */
@Component
class CamundaDrawings implements DrawingRoom {
    private final ModelFiles models;
    private final StepCounts counts;
    private final InstancePaths paths;

    CamundaDrawings(ModelFiles models, StepCounts counts, InstancePaths paths) {
        this.models = models;
        this.counts = counts;
        this.paths = paths;
    }

    @Override
    public Optional<Drawing> drawing(String model, int version) {
        return Optional.ofNullable(models.find(model, version))
                .map(found -> DrawModel.of(models.file(found), model, ModelFiles.name(found), version));
    }

    @Override
    public List<StepLive> live(String model, int version) {
        var found = models.find(model, version);
        return found == null ? List.of() : counts.live(found.getId());
    }

    @Override
    public Finished finished(String model, int version, Instant since, int most, Map<String, Duration> targets) {
        var found = models.find(model, version);
        return found == null ? new Finished(List.of(), true) : counts.finished(found.getId(), since, most, targets);
    }

    @Override
    public Map<String, Duration> targets(String model, int version, Duration usual) {
        var found = models.find(model, version);
        return found == null ? Map.of() : models.targets(found, usual);
    }

    @Override
    public List<CasePath.Instance> instances(String caseNumber) {
        return paths.instances(caseNumber);
    }

    @Override
    public Optional<CasePath> path(String instanceId) {
        return paths.path(instanceId);
    }
}
