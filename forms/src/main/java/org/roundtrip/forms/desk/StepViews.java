package org.roundtrip.forms.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.operations.Drawing;
import org.roundtrip.operations.StepLive;
import org.roundtrip.operations.StepTimes;
import org.springframework.stereotype.Component;

/** Steps of a model with their numbers, in the desk's words. */
@Component
class StepViews {
    private final DeskTexts texts;

    StepViews(DeskTexts texts) {
        this.texts = texts;
    }

    /** A step with all that is known of it. */
    record Step(String id, String name, StepLive live, StepTimes times) {}

    /** The same as a row. Amounts that mean nothing are empty. */
    public record Row(
            String id,
            String name,
            long standing,
            long troubles,
            long done,
            long interrupted,
            String usual,
            String slow,
            String target,
            String late) {}

    /** Every step that can take time or has a number, as the drawing has them, from left to right. */
    List<Step> steps(Drawing drawing, List<StepLive> live, List<StepTimes> finished) {
        Map<String, StepLive> now = live.stream().collect(Collectors.toMap(StepLive::stepId, Function.identity()));
        Map<String, StepTimes> past =
                finished.stream().collect(Collectors.toMap(StepTimes::stepId, Function.identity()));
        var steps = new ArrayList<Step>();
        drawing.shapes().stream()
                .filter(one -> !one.kind().isFrame() && one.kind() != Drawing.Kind.NOTE)
                .filter(one -> one.kind().isBox() || now.containsKey(one.id()) || past.containsKey(one.id()))
                .filter(one -> !one.kind().isGateway())
                .sorted(java.util.Comparator.comparingDouble(
                        (Drawing.Shape one) -> one.at().x()))
                .forEach(one -> steps.add(new Step(
                        one.id(),
                        drawing.nameOf(one.id()),
                        now.getOrDefault(one.id(), new StepLive(one.id(), 0, 0)),
                        past.getOrDefault(one.id(), StepTimes.of(one.id(), new long[0], 0, null)))));
        return steps;
    }

    Heat heat(List<Step> steps, ProcessPage.Mode mode) {
        return mode == ProcessPage.Mode.SLA
                ? Heat.ofShares()
                : Heat.upTo(steps.stream().map(step -> value(step, mode)).toList());
    }

    List<Heat.Shade> legend(Heat heat, ProcessPage.Mode mode) {
        return heat.legend(value -> number(value, mode), mode != ProcessPage.Mode.TIME);
    }

    Function<String, DrawPicture.Mark> marks(List<Step> steps, Heat heat, ProcessPage.Mode mode) {
        Map<String, Step> known = steps.stream().collect(Collectors.toMap(Step::id, Function.identity()));
        return id -> known.containsKey(id) ? mark(known.get(id), heat, mode) : DrawPicture.Mark.NONE;
    }

    private DrawPicture.Mark mark(Step step, Heat heat, ProcessPage.Mode mode) {
        double value = value(step, mode);
        long troubles = step.live().troubles();
        boolean said = mode == ProcessPage.Mode.SLA
                ? step.times().target() != null && step.times().done() > 0
                : value > 0;
        return new DrawPicture.Mark(
                heat.look(value),
                said ? number(value, mode) : null,
                troubles > 0 ? Long.toString(troubles) : null,
                said ? texts.text("process.mode." + mode.code()) + " " + number(value, mode) : "");
    }

    private static double value(Step step, ProcessPage.Mode mode) {
        return switch (mode) {
            case LIVE -> step.live().standing();
            case COUNT -> step.times().done();
            case TIME -> step.times().usual().toMillis();
            case SLA -> step.times().lateShare();
        };
    }

    private String number(double value, ProcessPage.Mode mode) {
        return switch (mode) {
            case LIVE, COUNT -> Long.toString(Math.round(value));
            case TIME -> length(Duration.ofMillis(Math.round(value)));
            case SLA -> Math.round(value) + " %";
        };
    }

    /** Machines are quick: what takes less than a minute is said in seconds. */
    String length(Duration length) {
        return length.toMillis() < 60_000
                ? texts.text(
                        "process.seconds", String.format(java.util.Locale.ROOT, "%.1f", length.toMillis() / 1000.0))
                : texts.length(length);
    }

    String title(Drawing drawing, ProcessPage.Mode mode) {
        return texts.text(
                "process.picture", drawing.name(), drawing.version(), texts.text("process.mode." + mode.code()));
    }

    Row row(Step step) {
        var times = step.times();
        boolean any = times.done() > 0;
        return new Row(
                step.id(),
                step.name(),
                step.live().standing(),
                step.live().troubles(),
                times.done(),
                times.interrupted(),
                any ? length(times.usual()) : "",
                any ? length(times.slow()) : "",
                times.target() == null ? "" : length(times.target()),
                any && times.target() != null ? times.lateShare() + " %" : "");
    }

    List<@Nullable Object> cells(Step step) {
        var times = step.times();
        boolean any = times.done() > 0;
        var target = times.target();
        return Arrays.asList(
                step.id(),
                step.name(),
                step.live().standing(),
                step.live().troubles(),
                times.done(),
                times.interrupted(),
                any ? times.mean().toSeconds() : null,
                any ? times.usual().toSeconds() : null,
                any ? times.slow().toSeconds() : null,
                target == null ? null : target.toSeconds(),
                target == null ? null : times.late(),
                target == null || !any ? null : times.lateShare());
    }
}
