package org.roundtrip.forms.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roundtrip.migration.CantMove;
import org.roundtrip.migration.ModelEngine;
import org.roundtrip.migration.ModelStep;
import org.roundtrip.migration.ModelVersion;
import org.roundtrip.migration.MovePlan;
import org.roundtrip.migration.PlanSheet;
import org.roundtrip.migration.PreparedMove;
import org.roundtrip.migration.RunningCase;

/**
 * Stands in for the engine's versions: return-case in two, the first with cases that wait for a parcel or an inspection.
 * The second calls the inspection a check. Moves are taken back by nobody here, so a dry run moves nothing.
 */
public final class FakeModels implements ModelEngine {
    private static final String RETURN = "return-case";
    private static final Instant DEPLOYED = Instant.parse("2026-02-01T08:00:00Z");
    private static final ModelStep PARCEL = new ModelStep("Call_ReturnShipment", "Return shipment");
    private static final ModelStep INSPECT = new ModelStep("Task_InspectItems", "Inspect items");
    private static final ModelStep CHECK = new ModelStep("Task_CheckItems", "Check items");

    private final Map<String, Integer> versions = new TreeMap<>();
    private final Map<String, String> stands = new TreeMap<>();
    private final Map<String, String> numbers = new TreeMap<>();

    public void restart() {
        versions.clear();
        stands.clear();
        numbers.clear();
    }

    /** A case on the first version. */
    public void runs(String caseNumber, boolean inspected) {
        var id = "instance-" + (versions.size() + 1);
        versions.put(id, 1);
        stands.put(id, inspected ? INSPECT.id() : PARCEL.id());
        numbers.put(id, caseNumber);
    }

    @Override
    public List<ModelVersion> versions() {
        return List.of(
                new ModelVersion("refund-payout", "Refund payout", 1, DEPLOYED, true, 0),
                new ModelVersion(RETURN, "Return", 2, DEPLOYED.plusSeconds(86_400), true, count(2)),
                new ModelVersion(RETURN, "Return", 1, DEPLOYED, false, count(1)));
    }

    private long count(int version) {
        return versions.values().stream().filter(one -> one == version).count();
    }

    @Override
    public List<ModelStep> steps(String model, int version) {
        return model.equals(RETURN) && version <= 2 ? List.of(version == 1 ? INSPECT : CHECK, PARCEL) : List.of();
    }

    @Override
    public PlanSheet look(MovePlan plan) {
        var goesTo = new TreeMap<>(Map.of(PARCEL.id(), PARCEL.id()));
        goesTo.putAll(plan.steps());
        var unknown = plan.steps().entrySet().stream()
                .filter(step -> steps(RETURN, plan.to()).stream()
                        .noneMatch(one -> one.id().equals(step.getValue())))
                .map(step -> step.getKey() + ": The new version has no step " + step.getValue() + ".")
                .toList();
        return new PlanSheet(goesTo, unknown);
    }

    @Override
    public List<RunningCase> running(String model, int version, int first, int most) {
        var running = new ArrayList<RunningCase>();
        versions.forEach((id, on) -> {
            if (on == version) {
                running.add(new RunningCase(id, numbers.get(id)));
            }
        });
        return running.stream().skip(first).limit(most).toList();
    }

    @Override
    public @Nullable Integer version(String instanceId) {
        return versions.get(instanceId);
    }

    @Override
    public List<String> whereabouts(String instanceId) {
        return stands.containsKey(instanceId) ? List.of(stands.get(instanceId)) : List.of();
    }

    @Override
    public void move(PreparedMove move, String instanceId, String by) {
        if (!move.goesTo().containsKey(stands.get(instanceId))) {
            throw new CantMove(List.of(new CantMove.Why(
                    stands.get(instanceId), "The new version has no such step. Say which step takes its place.")));
        }
        if (!by.equals("dry-run")) {
            stands.put(instanceId, move.goesTo().get(stands.get(instanceId)));
            versions.put(instanceId, move.plan().to());
        }
    }
}
