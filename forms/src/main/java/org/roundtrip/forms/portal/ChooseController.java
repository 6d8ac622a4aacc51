package org.roundtrip.forms.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.TooLate;
import org.roundtrip.exchange.ChooseReplacement;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets a customer choose again whose exchange can't be had as he wanted it: something else, or his money. */
@Controller
@RequestMapping("/track/{number}/{key}/choose")
class ChooseController {
    private static final String PAGE = "portal/choose";
    private static final String ENTER = "enter";

    private final CaseAccess access;
    private final CaseLines lines;
    private final AgainOffers offers;
    private final History history;
    private final ChooseReplacement choosing;
    private final Words words;

    ChooseController(
            CaseAccess access,
            CaseLines lines,
            AgainOffers offers,
            History history,
            ChooseReplacement choosing,
            Words words) {
        this.access = access;
        this.lines = lines;
        this.offers = offers;
        this.history = history;
        this.choosing = choosing;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable String number, @PathVariable String key, Model model) {
        var file = access.open(number, key);
        return open(file)
                ? render(file, Map.of(), OutcomeOffers.Find.NOTHING, Problems.none(), model)
                : "redirect:" + access.trackPath(file);
    }

    /** {@code pressed} says what: what is marked, a refund, or to look for something. */
    @PostMapping
    String choose(
            @PathVariable String number,
            @PathVariable String key,
            @RequestParam(name = "go", defaultValue = ENTER) String pressed,
            @RequestParam(defaultValue = "0") int shownFind,
            @RequestParam(defaultValue = "") String shownQ,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var file = access.open(number, key);
        if (!open(file)) {
            return "redirect:" + access.trackPath(file);
        }
        var shown = new OutcomeOffers.Find(shownFind, shownQ);
        if (Speech.only(request)) {
            return render(file, fields, shown, Problems.none(), model);
        }
        var go = pressed.equals(ENTER) ? shown.entered(fields, "another") : pressed;
        if (go.startsWith("find-")) {
            var line = go.substring("find-".length());
            return render(file, fields, find(line, fields.getOrDefault("q-" + line, "")), Problems.none(), model);
        }
        try {
            if (go.equals("refund")) {
                choosing.refund(file.number(), Actor.CUSTOMER);
                return "redirect:" + access.trackPath(file) + "?done=refund-chosen";
            }
            var problems = Problems.none();
            var skus = read(offers.of(file, lines.of(file.key()), fields, shown), fields, problems);
            if (problems.any()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return render(file, fields, shown, problems, model);
            }
            choosing.another(file.number(), Actor.CUSTOMER, skus);
            return "redirect:" + access.trackPath(file) + "?done=chosen";
        } catch (TooLate over) {
            return "redirect:" + access.trackPath(file);
        } catch (InvalidRequest gone) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var first = lines.of(file.key()).get(0);
            var problem = Problems.of("way-" + first.lineNo(), words.text("portal.outcome.gone", first.name()));
            return render(file, Map.of(), OutcomeOffers.Find.NOTHING, problem, model);
        }
    }

    private static OutcomeOffers.Find find(String line, String q) {
        try {
            return new OutcomeOffers.Find(Integer.parseInt(line), q.strip());
        } catch (NumberFormatException e) {
            return OutcomeOffers.Find.NOTHING;
        }
    }

    private Map<Integer, String> read(List<ItemOffers> offered, Map<String, String> fields, Problems problems) {
        var skus = new HashMap<Integer, String>();
        for (var item : offered) {
            var field = "way-" + item.line();
            var variant = item.variant(fields.getOrDefault(field, ""));
            if (variant == null) {
                problems.add(field, words.text("portal.choose.missing", item.name()));
            } else if (!variant.there()) {
                problems.add(field, words.text("portal.outcome.sold-out", variant.label()));
            } else {
                skus.put(item.line(), String.valueOf(Way.sku(variant.value())));
            }
        }
        return skus;
    }

    private boolean open(CaseFile file) {
        return history.turn(file, history.of(file))
                .filter(turn -> turn == History.Turn.CHOICE)
                .isPresent();
    }

    private String render(
            CaseFile file, Map<String, String> chosen, OutcomeOffers.Find find, Problems problems, Model model) {
        var caseLines = lines.of(file.key());
        var because = history.of(file).stream()
                .map(entry -> entry.code())
                .filter(code -> code.equals("exchange-not-paid") || code.equals("replacement-not-there"))
                .reduce((earlier, later) -> later)
                .orElse("replacement-not-there");
        model.addAttribute("file", file);
        model.addAttribute("trackPath", access.trackPath(file));
        model.addAttribute("because", "portal.choose." + because);
        model.addAttribute("items", offers.of(file, caseLines, chosen, find));
        model.addAttribute("before", offers.before(file));
        model.addAttribute("refund", offers.paid(file, caseLines));
        model.addAttribute("find", find);
        model.addAttribute("problems", problems);
        return PAGE;
    }
}
