package org.roundtrip.forms.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.roundtrip.operations.CasePath;
import org.roundtrip.operations.Drawing;
import org.roundtrip.operations.DrawingRoom;
import org.roundtrip.operations.StepLive;
import org.roundtrip.operations.StepTimes;

/** Stands in for drawings: a return of three steps, with numbers on the one in the middle. */
public final class FakeDrawings implements DrawingRoom {
    private static final String RETURN = "return-case";
    private static final Instant BEGUN = Instant.parse("2026-03-01T08:00:00Z");
    private static final long HOUR = 3_600_000;

    @Override
    public Optional<Drawing> drawing(String model, int version) {
        return model.equals(RETURN) && version <= 2 ? Optional.of(drawing(version)) : Optional.empty();
    }

    private static Drawing drawing(int version) {
        return new Drawing(
                RETURN,
                "Return",
                version,
                List.of(
                        shape("Start_Requested", Drawing.Kind.START, "Return requested", 100, 36),
                        shape("Task_InspectItems", Drawing.Kind.PERSON, "Inspect <items>", 220, 100),
                        shape("End_Refunded", Drawing.Kind.END, "Money is back", 420, 36)),
                List.of(
                        flow("Flow_1", "Start_Requested", "Task_InspectItems", 136, 220),
                        flow("Flow_2", "Task_InspectItems", "End_Refunded", 320, 420)));
    }

    private static Drawing.Shape shape(String id, Drawing.Kind kind, String name, double x, double size) {
        var box = new Drawing.Box(x, 100 - size * .4, size, size == 100 ? 80 : size);
        return new Drawing.Shape(id, kind, Drawing.About.NOTHING, name, box, null);
    }

    private static Drawing.Flow flow(String id, String from, String to, double x, double end) {
        return new Drawing.Flow(
                id, from, to, false, "", List.of(new Drawing.Point(x, 104), new Drawing.Point(end, 104)), null);
    }

    @Override
    public List<StepLive> live(String model, int version) {
        return List.of(new StepLive("Task_InspectItems", 7, 2));
    }

    @Override
    public Finished finished(String model, int version, Instant since, int most, Map<String, Duration> targets) {
        long[] took = {HOUR, 2 * HOUR, 30 * HOUR, 40 * HOUR};
        return new Finished(
                List.of(StepTimes.of("Task_InspectItems", took, 1, targets.get("Task_InspectItems"))), true);
    }

    @Override
    public Map<String, Duration> targets(String model, int version, Duration usual) {
        return Map.of("Task_InspectItems", usual);
    }

    @Override
    public List<CasePath.Instance> instances(String caseNumber) {
        return caseNumber.startsWith("RMA-") ? List.of(instance(caseNumber)) : List.of();
    }

    private static CasePath.Instance instance(String caseNumber) {
        return new CasePath.Instance("instance-1", caseNumber, RETURN, "Return", 2, BEGUN, null, null);
    }

    @Override
    public Optional<CasePath> path(String instanceId) {
        return instanceId.equals("instance-1")
                ? Optional.of(new CasePath(
                        instance("RMA-1"),
                        List.of(
                                new CasePath.Visit("Start_Requested", "Return requested", BEGUN, BEGUN, false, null),
                                new CasePath.Visit("Task_InspectItems", "Inspect <items>", BEGUN, null, false, null)),
                        Set.of("Flow_1"),
                        List.of(new CasePath.Waiting("Timer_Late", "Parcel is late", BEGUN, 3, false))))
                : Optional.empty();
    }
}
