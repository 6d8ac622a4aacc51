package org.roundtrip.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.work.Look;
import org.springframework.stereotype.Component;

/** The dry run: each case is moved in a transaction of its own that is taken back. */
@Component
class ForecastMove {
    static final int MOST = 1000;
    private static final int PAGE = 100;
    private static final int SAMPLE = 10;

    private final ModelEngine engine;
    private final CaseMover mover;
    private final Look look;

    ForecastMove(ModelEngine engine, CaseMover mover, Look look) {
        this.engine = engine;
        this.mover = mover;
        this.look = look;
    }

    private record Trial(List<String> stands, List<CantMove.Why> reasons) {}

    MoveForecast of(MovePlan plan, long running) {
        var sheet = look.at(() -> engine.look(plan));
        var count = new Count();
        for (int first = 0; first < MOST; first += PAGE) {
            int from = first;
            var page = look.at(() -> engine.running(plan.model(), plan.from(), from, PAGE));
            page.forEach(one -> count.add(one, trial(plan, one, sheet)));
            if (page.size() < PAGE) {
                break;
            }
        }
        return count.forecast(plan, sheet, running);
    }

    private Trial trial(MovePlan plan, RunningCase one, PlanSheet sheet) {
        return look.at(() -> {
            mover.lock(one);
            var stands = engine.whereabouts(one.instanceId());
            if (stands.isEmpty() || !sheet.problems().isEmpty()) {
                return new Trial(stands, List.of());
            }
            try {
                mover.move(new PreparedMove(plan, sheet.goesTo()), one, "dry-run");
                return new Trial(stands, List.of());
            } catch (CantMove e) {
                return new Trial(stands, e.reasons());
            }
        });
    }

    /** What the trials came to. */
    private final class Count {
        private final Map<String, Integer> stands = new TreeMap<>();
        private final Map<CantMove.Why, List<String>> problems = new LinkedHashMap<>();
        private int checked;
        private int movable;

        void add(RunningCase one, Trial trial) {
            if (trial.stands().isEmpty()) {
                return; // It ended meanwhile.
            }
            checked++;
            trial.stands().stream().distinct().forEach(step -> stands.merge(step, 1, Integer::sum));
            trial.reasons().stream().distinct().forEach(why -> problems.computeIfAbsent(why, w -> new ArrayList<>())
                    .add(one.caseNumber()));
            if (trial.reasons().isEmpty()) {
                movable++;
            }
        }

        MoveForecast forecast(MovePlan plan, PlanSheet sheet, long running) {
            var old = steps(plan.model(), plan.from());
            var next = steps(plan.model(), plan.to());
            var places = stands.entrySet().stream()
                    .map(entry -> new MoveForecast.Place(
                            step(old, entry.getKey()),
                            sheet.goesTo().containsKey(entry.getKey())
                                    ? step(next, sheet.goesTo().get(entry.getKey()))
                                    : null,
                            entry.getValue()))
                    .toList();
            var said = new ArrayList<MoveForecast.Problem>();
            sheet.problems().forEach(words -> said.add(new MoveForecast.Problem(null, words, 0, List.of())));
            problems.forEach((why, numbers) -> said.add(new MoveForecast.Problem(
                    why.step().isEmpty() ? null : step(old, why.step()),
                    why.why(),
                    numbers.size(),
                    numbers.stream().limit(SAMPLE).toList())));
            return new MoveForecast(running, checked, sheet.problems().isEmpty() ? movable : 0, places, said);
        }

        private Map<String, ModelStep> steps(String model, int version) {
            return look.at(() -> engine.steps(model, version)).stream()
                    .collect(Collectors.toMap(ModelStep::id, Function.identity()));
        }

        private static ModelStep step(Map<String, ModelStep> known, @Nullable String id) {
            var wanted = Objects.requireNonNull(id);
            return known.getOrDefault(wanted, new ModelStep(wanted, wanted));
        }
    }
}
