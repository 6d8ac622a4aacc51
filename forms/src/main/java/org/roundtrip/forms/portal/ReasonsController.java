package org.roundtrip.forms.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.orders.OrderKey;
import org.roundtrip.orders.OrderLine;
import org.roundtrip.orders.OrderLines;
import org.roundtrip.repair.RepairOutlook;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks why. Few items are asked one by one, many by one question that can still be split. */
@Controller
@RequestMapping("/return/reasons")
class ReasonsController {
    static final int MAX_COMMENT = 500;
    private static final String PAGE = "portal/reasons";
    private static final String ALL = "all";

    private final OrderLines lines;
    private final RepairOutlook repairs;
    private final DraftCookie cookie;
    private final Drafts drafts;
    private final Photos photos;
    private final Words words;

    ReasonsController(
            OrderLines lines, RepairOutlook repairs, DraftCookie cookie, Drafts drafts, Photos photos, Words words) {
        this.lines = lines;
        this.repairs = repairs;
        this.cookie = cookie;
        this.drafts = drafts;
        this.photos = photos;
        this.words = words;
    }

    /** One question. {@code key} is the line's number, or {@code all}. */
    public record Question(
            String key,
            String name,
            int quantity,
            @Nullable ReturnReason reason,
            @Nullable String comment) {}

    @GetMapping
    String show(@RequestParam(required = false) String each, HttpServletRequest request, Model model) {
        var open = cookie.open(request);
        if (open.draft().donePath() != null) {
            return "redirect:" + open.draft().donePath();
        }
        if (open.draft().items().isEmpty()) {
            return Step.ITEMS.redirect();
        }
        boolean together = each == null && open.draft().alike();
        return render(open, together, questions(open, together), Problems.none(), model);
    }

    /** {@code go} says where to: on, or back here with more photos, or with one less. */
    @PostMapping
    String explain(
            @RequestParam(defaultValue = "continue") String go,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var open = cookie.open(request);
        if (open.draft().donePath() != null) {
            return "redirect:" + open.draft().donePath();
        }
        boolean together = fields.containsKey("together");
        var problems = Problems.none();
        var answered = questions(open, together).stream()
                .map(question -> read(question, fields, problems))
                .toList();
        var refused = photos.add(open, keys(answered), request);
        if (Speech.only(request)) {
            return render(open, together, answered, refused, model);
        }
        if (!go.equals("continue")) {
            return stay(open, go, together, answered, refused, response, model);
        }
        refused.all().forEach(problem -> problems.add(problem.field(), problem.text()));
        for (var answer : answered) {
            photos.require(open, answer.key(), answer.reason(), problems);
        }
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return render(open, together, answered, problems, model);
        }
        var devices = devices(open);
        var explained = new ArrayList<Draft.Chosen>();
        for (int i = 0; i < open.draft().items().size(); i++) {
            var item = open.draft().items().get(i);
            var answer = answered.get(together ? 0 : i);
            var reason = Objects.requireNonNull(answer.reason());
            boolean device = reason == ReturnReason.FAULTY && devices.contains(item.line());
            explained.add(item.because(reason, answer.comment(), device));
        }
        var draft = open.draft().with(explained);
        drafts.save(open.id(), draft);
        return draft.next().redirect();
    }

    private String stay(
            DraftCookie.Open open,
            String go,
            boolean together,
            List<Question> answered,
            Problems refused,
            HttpServletResponse response,
            Model model) {
        if (go.startsWith("remove-")) {
            photos.remove(open.id(), go.substring("remove-".length()));
        }
        var typed = new ArrayList<Draft.Chosen>();
        for (int i = 0; i < open.draft().items().size(); i++) {
            var answer = answered.get(together ? 0 : i);
            typed.add(open.draft().items().get(i).typed(answer.reason(), answer.comment()));
        }
        drafts.save(open.id(), open.draft().with(typed));
        if (refused.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return render(open, together, answered, refused, model);
        }
        var key = go.startsWith("photos-") ? "#" + go : "";
        return Step.REASONS.redirect() + (together ? "" : "?each=yes") + key;
    }

    /** The lines of what could be repaired. */
    private Set<Integer> devices(DraftCookie.Open open) {
        var named = named(open);
        var skus = repairs.devices(named.values().stream().map(OrderLine::sku).collect(Collectors.toSet()));
        return named.values().stream()
                .filter(line -> skus.contains(line.sku()))
                .map(OrderLine::lineNo)
                .collect(Collectors.toSet());
    }

    private Map<OrderKey, OrderLine> named(DraftCookie.Open open) {
        return lines.find(open.draft().items().stream()
                .map(item -> new OrderKey(open.order().key(), item.line()))
                .toList());
    }

    private Question read(Question asked, Map<String, String> fields, Problems problems) {
        var given = fields.get("reason-" + asked.key());
        var reason = Arrays.stream(ReturnReason.values())
                .filter(known -> known.name().equals(given))
                .findFirst()
                .orElse(null);
        var comment = Typed.words(fields.get("comment-" + asked.key()));
        if (reason == null) {
            problems.add("reason-" + asked.key(), words.text("portal.reasons.missing", asked.name()));
        }
        if (comment.length() > MAX_COMMENT) {
            problems.add(
                    "comment-" + asked.key(),
                    words.text("portal.reasons.comment-long", MAX_COMMENT, comment.length() - MAX_COMMENT));
        }
        return new Question(asked.key(), asked.name(), asked.quantity(), reason, comment.isEmpty() ? null : comment);
    }

    private List<Question> questions(DraftCookie.Open open, boolean together) {
        var items = open.draft().items();
        if (together) {
            int units = items.stream().mapToInt(Draft.Chosen::quantity).sum();
            var first = items.get(0);
            return List.of(new Question(
                    ALL, words.text("portal.reasons.all", items.size()), units, first.reason(), first.comment()));
        }
        var named = named(open);
        return items.stream()
                .map(item -> new Question(
                        Integer.toString(item.line()),
                        named.get(new OrderKey(open.order().key(), item.line())).name(),
                        item.quantity(),
                        item.reason(),
                        item.comment()))
                .toList();
    }

    private static List<String> keys(List<Question> questions) {
        return questions.stream().map(Question::key).toList();
    }

    private String render(
            DraftCookie.Open open, boolean together, List<Question> questions, Problems problems, Model model) {
        var known = photos.byLine(open.id());
        model.addAttribute(
                "photos",
                questions.stream()
                        .collect(Collectors.toMap(
                                Question::key,
                                question -> known.getOrDefault(open.draft().lineOf(question.key()), List.of()))));
        model.addAttribute("photoRules", photos.rules());
        model.addAttribute("together", together);
        model.addAttribute("questions", questions);
        model.addAttribute("reasons", ReturnReason.values());
        model.addAttribute("max", MAX_COMMENT);
        model.addAttribute("problems", problems);
        return PAGE;
    }
}
