package org.roundtrip.forms.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.forms.api.CsvWriter;
import org.roundtrip.migration.ModelVersion;
import org.roundtrip.migration.MoveCases;
import org.roundtrip.operations.WatchModels;
import org.roundtrip.operations.Window;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A version of a model on its drawing: who stands where now, and how its steps went. The same as a table, and as CSV. */
@DeskScreen
class ProcessPage {
    static final String PATH = OperationsPage.PATH + "/processes/";

    private static final List<String> COLUMNS = List.of(
            "step_id",
            "step",
            "standing",
            "incidents",
            "done",
            "interrupted",
            "mean_seconds",
            "median_seconds",
            "p90_seconds",
            "target_seconds",
            "late",
            "late_percent");

    private final MoveCases models;
    private final WatchModels watch;
    private final StepViews views;

    ProcessPage(MoveCases models, WatchModels watch, StepViews views) {
        this.models = models;
        this.watch = watch;
        this.views = views;
    }

    /** What the picture shows. */
    enum Mode {
        LIVE,
        COUNT,
        TIME,
        SLA;

        static Mode of(String text) {
            for (var one : values()) {
                if (one.name().equalsIgnoreCase(text)) {
                    return one;
                }
            }
            return LIVE;
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @GetMapping(PATH + "{model}")
    String show(
            @PathVariable("model") String key,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "live") String mode,
            @RequestParam(defaultValue = "24h") String window,
            Model model) {
        OperationsPage.needOperations();
        var versions = models.versions(key);
        var chosen = version(versions, version);
        var drawing = chosen == null ? null : watch.drawing(key, chosen).orElse(null);
        if (chosen == null || drawing == null) {
            return "redirect:" + OperationsPage.PATH + "?notice=no-model";
        }
        var how = Mode.of(mode);
        var span = Window.of(window);
        var finished = watch.finished(key, chosen, span);
        var steps = views.steps(drawing, watch.live(key, chosen), finished.steps());
        var heat = views.heat(steps, how);
        model.addAttribute("key", key);
        model.addAttribute("name", drawing.name());
        model.addAttribute("version", chosen);
        model.addAttribute("versions", versions);
        model.addAttribute("mode", how.code());
        model.addAttribute("modes", List.of("live", "count", "time", "sla"));
        model.addAttribute("window", span.code());
        model.addAttribute("windows", List.of("1h", "24h", "7d", "30d"));
        model.addAttribute("all", finished.all());
        model.addAttribute("most", WatchModels.MOST);
        model.addAttribute("legend", views.legend(heat, how));
        model.addAttribute(
                "picture", DrawPicture.of(drawing, views.title(drawing, how), views.marks(steps, heat, how), Set.of()));
        model.addAttribute("rows", steps.stream().map(views::row).toList());
        return "desk/process";
    }

    @GetMapping(PATH + "{model}/steps.csv")
    void export(
            @PathVariable("model") String key,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "24h") String window,
            HttpServletResponse response)
            throws IOException {
        OperationsPage.needOperations();
        var chosen = version(models.versions(key), version);
        var drawing = chosen == null ? null : watch.drawing(key, chosen).orElse(null);
        if (chosen == null || drawing == null) {
            response.sendRedirect(OperationsPage.PATH + "?notice=no-model");
            return;
        }
        var out = CsvWriter.download(response, key + "-" + chosen + "-steps.csv");
        var csv = new CsvWriter(out);
        csv.row(COLUMNS);
        var finished = watch.finished(key, chosen, Window.of(window)).steps();
        for (var step : views.steps(drawing, watch.live(key, chosen), finished)) {
            csv.row(views.cells(step));
        }
        out.flush();
    }

    private static @Nullable Integer version(List<ModelVersion> versions, @Nullable Integer wanted) {
        return versions.stream()
                .map(ModelVersion::version)
                .filter(one -> wanted == null || Objects.equals(one, wanted))
                .findFirst()
                .orElse(null);
    }
}
