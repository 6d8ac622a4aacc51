package org.roundtrip.forms.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.migration.MigrationUnderWay;
import org.roundtrip.migration.ModelVersion;
import org.roundtrip.migration.MoveCases;
import org.roundtrip.migration.MovePlan;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The models with their versions, and moving cases from one version to another: tried out first, then begun. */
@DeskScreen
class ModelsPage {
    static final String PATH = "/desk/models";

    private static final int RECENT = 20;
    private static final String STEP = "step-";

    private final MoveCases moving;
    private final MigrationViews views;
    private final DeskTexts texts;

    ModelsPage(MoveCases moving, MigrationViews views, DeskTexts texts) {
        this.moving = moving;
        this.views = views;
        this.texts = texts;
    }

    /** A model. @param old whether cases run on a version that new ones don't begin with */
    public record Row(String model, String name, List<VersionView> versions, boolean old) {}

    /** A version of it. */
    public record VersionView(int version, DeskTexts.Moment since, boolean newest, long running) {}

    @GetMapping(PATH)
    String list(Model model) {
        needOperations();
        var rows = new LinkedHashMap<String, Row>();
        for (var one : moving.versions()) {
            rows.merge(
                    one.model(), new Row(one.model(), one.name(), List.of(view(one)), !one.newest()), ModelsPage::both);
        }
        model.addAttribute("rows", rows.values());
        model.addAttribute(
                "recent",
                moving.page(Long.MAX_VALUE, RECENT).stream().map(views::row).toList());
        return "desk/models";
    }

    private VersionView view(ModelVersion one) {
        return new VersionView(one.version(), texts.moment(one.deployedAt()), one.newest(), one.running());
    }

    private static Row both(Row one, Row other) {
        var versions = new ArrayList<>(one.versions());
        versions.addAll(other.versions());
        return new Row(one.model(), one.name(), versions, one.old() || other.old());
    }

    /** Asked with two versions, it says what moving would do. */
    @GetMapping(PATH + "/{model}")
    String plan(
            @PathVariable("model") String key,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        needOperations();
        return page(key, from, to, steps(fields), "", model, response);
    }

    @PostMapping(PATH + "/{model}")
    String move(
            @PathVariable("model") String key,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        needOperations();
        var steps = steps(fields);
        try {
            var move = moving.prepare(new MovePlan(key, from, to, steps));
            return "redirect:" + MigrationPage.PATH + "/"
                    + moving.begin(move, reason, SignedIn.actor()).id();
        } catch (InvalidRequest e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("problem", words(e));
        } catch (MigrationUnderWay e) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("problem", texts.text("models.problem.under-way"));
        }
        return page(key, from, to, steps, reason, model, response);
    }

    private String page(
            String key,
            @Nullable Integer from,
            @Nullable Integer to,
            Map<String, String> steps,
            String reason,
            Model model,
            HttpServletResponse response) {
        var versions = moving.versions(key);
        if (versions.isEmpty()) {
            return "redirect:" + PATH + "?notice=no-model";
        }
        model.addAttribute("key", key);
        model.addAttribute("name", versions.get(0).name());
        model.addAttribute("versions", versions.stream().map(this::view).toList());
        model.addAttribute("from", from == null ? usualFrom(versions) : from);
        model.addAttribute("to", to == null ? versions.get(0).version() : to);
        model.addAttribute("reason", reason);
        model.addAttribute("steps", steps);
        if (from != null && to != null) {
            try {
                model.addAttribute("forecast", moving.forecast(new MovePlan(key, from, to, steps)));
                model.addAttribute("targets", moving.steps(key, to));
            } catch (InvalidRequest e) {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                model.addAttribute("problem", words(e));
            }
        }
        return "desk/move-cases";
    }

    /** The version most old cases run on; the newest if they all do. */
    private static int usualFrom(List<ModelVersion> versions) {
        return versions.stream()
                .filter(one -> !one.newest() && one.running() > 0)
                .max(java.util.Comparator.comparing(ModelVersion::running))
                .orElse(versions.get(0))
                .version();
    }

    private String words(InvalidRequest e) {
        var problem = e.problems().get(0);
        var words = texts.find("models.problem." + problem.code());
        return words == null ? HeldBar.inWords(problem.detail()) : words;
    }

    /** Fields are called {@code step-} and the old step's id; nothing chosen is nothing said. */
    private static Map<String, String> steps(Map<String, String> fields) {
        var steps = new TreeMap<String, String>();
        fields.forEach((name, value) -> {
            if (name.startsWith(STEP) && name.length() > STEP.length() && !value.isBlank()) {
                steps.put(name.substring(STEP.length()), value.strip());
            }
        });
        return steps;
    }

    private static void needOperations() {
        var sight = Sight.of(SignedIn.actor());
        sight.need(sight.operations(), "operations");
    }
}
