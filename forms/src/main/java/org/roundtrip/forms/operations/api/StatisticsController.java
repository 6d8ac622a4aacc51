package org.roundtrip.forms.operations.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.roundtrip.forms.api.NotHere;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.operations.CasePath;
import org.roundtrip.operations.EngineRoom;
import org.roundtrip.operations.Numbers;
import org.roundtrip.operations.ReadNumbers;
import org.roundtrip.operations.StepLive;
import org.roundtrip.operations.StepTimes;
import org.roundtrip.operations.WatchModels;
import org.roundtrip.operations.WatchTroubles;
import org.roundtrip.operations.Window;
import org.roundtrip.work.ParkedWebhooks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/operations")
@Tag(name = "operations")
class StatisticsController {
    private final WatchTroubles troubles;
    private final WatchModels models;
    private final ReadNumbers numbers;
    private final ParkedWebhooks webhooks;

    StatisticsController(WatchTroubles troubles, WatchModels models, ReadNumbers numbers, ParkedWebhooks webhooks) {
        this.troubles = troubles;
        this.models = models;
        this.numbers = numbers;
        this.webhooks = webhooks;
    }

    /** How much of everything there is. */
    record Overview(long running, long incidents, long jobsAtRisk, long overdueTasks, long parkedWebhooks) {}

    /** Steps of a version. {@code complete} is false if more were finished than were counted. */
    record Steps(
            String model,
            int version,
            String window,
            boolean complete,
            List<StepLive> live,
            List<StepTimes> finished) {}

    /** The instances of a case. */
    record Paths(List<CasePath> items) {}

    @GetMapping("/overview")
    @Roles(Roles.OPERATIONS)
    @Operation(summary = "Count what runs and what fails")
    Overview overview() {
        EngineRoom.Counts counts = troubles.counts();
        return new Overview(
                counts.cases(), counts.troubles(), counts.atRisk(), troubles.overdueTasks(), webhooks.count());
    }

    @GetMapping("/models/{model}/versions/{version}/steps")
    @Roles(Roles.OPERATIONS)
    @Operation(
            summary = "Where cases stand in a version of a model, and how long its steps took",
            description = "window is 1h, 24h, 7d or 30d and is about the steps that were finished. At most the newest "
                    + WatchModels.MOST + " of them are counted.")
    Steps steps(
            @PathVariable String model, @PathVariable int version, @RequestParam(defaultValue = "24h") String window) {
        if (models.drawing(model, version).isEmpty()) {
            throw new NotHere();
        }
        var span = Window.of(window);
        var finished = models.finished(model, version, span);
        return new Steps(model, version, span.code(), finished.all(), models.live(model, version), finished.steps());
    }

    @GetMapping("/cases/{number}/paths")
    @Roles(Roles.OPERATIONS)
    @Operation(summary = "Which steps a case took in each of its processes, and what waits there")
    Paths paths(@PathVariable String number) {
        var instances = models.instances(number);
        if (instances.isEmpty()) {
            throw new NotHere();
        }
        return new Paths(instances.stream()
                .flatMap(one -> models.path(one.id()).stream())
                .toList());
    }

    @GetMapping("/numbers")
    @Roles(Roles.OPERATIONS)
    @Operation(summary = "The business in numbers over the last 1 to 366 days")
    Numbers numbers(@RequestParam(defaultValue = "30") int days) {
        return numbers.of(days);
    }
}
