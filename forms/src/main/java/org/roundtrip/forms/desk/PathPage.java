package org.roundtrip.forms.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.operations.CasePath;
import org.roundtrip.operations.WatchModels;
import org.roundtrip.operations.WatchTroubles;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The way one case took through its models: drawn, and as a list. */
@DeskScreen
class PathPage {
    static final String OF_CASE = OperationsPage.PATH + "/cases/";
    static final String PATH = OperationsPage.PATH + "/instances/";

    private final WatchModels watch;
    private final WatchTroubles troubles;
    private final TroubleViews views;
    private final StepViews steps;
    private final DeskTexts texts;

    PathPage(WatchModels watch, WatchTroubles troubles, TroubleViews views, StepViews steps, DeskTexts texts) {
        this.watch = watch;
        this.troubles = troubles;
        this.views = views;
        this.steps = steps;
        this.texts = texts;
    }

    /** One of the case's instances. */
    public record Instance(String id, String name, int version, DeskTexts.Moment started, Badge state, boolean here) {}

    /** A step of the way. */
    public record Visit(
            String name,
            DeskTexts.Moment started,
            DeskTexts.@Nullable Moment ended,
            @Nullable String took,
            Badge state,
            @Nullable String called) {}

    /** What the engine will do by itself. */
    public record Job(String name, DeskTexts.@Nullable Moment due, int triesLeft, boolean suspended) {}

    @GetMapping(OF_CASE + "{number}")
    String ofCase(@PathVariable String number, Model model) {
        OperationsPage.needOperations();
        var instances = watch.instances(number);
        return instances.isEmpty()
                ? "redirect:" + OperationsPage.PATH + "?notice=no-instance"
                : show(instances.get(0).id(), model);
    }

    @GetMapping(PATH + "{id}")
    String show(@PathVariable String id, Model model) {
        OperationsPage.needOperations();
        var found = watch.path(id);
        var drawing = found.flatMap(
                path -> watch.drawing(path.instance().model(), path.instance().version()));
        if (found.isEmpty() || drawing.isEmpty()) {
            return "redirect:" + OperationsPage.PATH + "?notice=no-instance";
        }
        var path = found.get();
        var rows = troubles.troublesOf(id).stream().map(views::row).toList();
        var number = path.instance().caseNumber();
        model.addAttribute("number", number);
        model.addAttribute("known", TroubleViews.isCase(number));
        model.addAttribute("here", view(path.instance(), id));
        model.addAttribute(
                "instances",
                number.isEmpty()
                        ? List.of()
                        : watch.instances(number).stream()
                                .map(one -> view(one, id))
                                .toList());
        model.addAttribute("visits", path.visits().stream().map(this::visit).toList());
        model.addAttribute("jobs", path.jobs().stream().map(this::job).toList());
        model.addAttribute("troubles", rows);
        var title = texts.text("path.picture", number, path.instance().name());
        model.addAttribute("picture", DrawPicture.of(drawing.get(), title, marks(path)::apply, path.taken()));
        return "desk/path";
    }

    /** Where it is now, where it has been and how often, and what stands still. */
    private Marks marks(CasePath path) {
        var visits = new HashMap<String, Integer>();
        var open = new HashMap<String, Boolean>();
        path.visits().forEach(one -> {
            visits.merge(one.stepId(), 1, Integer::sum);
            open.merge(one.stepId(), one.endedAt() == null, Boolean::logicalOr);
        });
        return new Marks(visits, open);
    }

    private final class Marks {
        private final Map<String, Integer> visits;
        private final Map<String, Boolean> open;

        Marks(Map<String, Integer> visits, Map<String, Boolean> open) {
            this.visits = visits;
            this.open = open;
        }

        DrawPicture.Mark apply(String id) {
            if (!visits.containsKey(id)) {
                return DrawPicture.Mark.NONE;
            }
            int times = visits.get(id);
            return new DrawPicture.Mark(
                    Boolean.TRUE.equals(open.get(id)) ? "now" : "been",
                    times > 1 ? times + "×" : null,
                    null,
                    texts.text(Boolean.TRUE.equals(open.get(id)) ? "path.now" : "path.been"));
        }
    }

    private Instance view(CasePath.Instance one, String here) {
        return new Instance(
                one.id(),
                one.name(),
                one.version(),
                texts.moment(one.startedAt()),
                one.endedAt() == null
                        ? new Badge("info", texts.text("path.running"))
                        : new Badge("plain", texts.text("path.ended")),
                one.id().equals(here));
    }

    private Visit visit(CasePath.Visit one) {
        var ended = one.endedAt();
        var state = ended == null
                ? new Badge("info", texts.text("path.now"))
                : one.interrupted()
                        ? new Badge("plain", texts.text("path.interrupted"))
                        : new Badge("good", texts.text("path.done"));
        return new Visit(
                one.name(),
                texts.moment(one.startedAt()),
                texts.momentOrNull(ended),
                ended == null ? null : steps.length(java.time.Duration.between(one.startedAt(), ended)),
                state,
                one.calledInstance());
    }

    private Job job(CasePath.Waiting one) {
        return new Job(one.name(), texts.momentOrNull(one.due()), one.triesLeft(), one.suspended());
    }
}
