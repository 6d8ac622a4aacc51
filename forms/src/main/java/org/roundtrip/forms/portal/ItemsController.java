package org.roundtrip.forms.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.roundtrip.intake.OpenRequest;
import org.roundtrip.intake.ReturnableItem;
import org.roundtrip.repair.RepairOutlook;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets the customer choose what goes back. */
@Controller
@RequestMapping("/return/items")
class ItemsController {
    private static final String PAGE = "portal/items";
    private static final String FIELD = "units-";

    private final OpenRequest openReturn;
    private final RepairOutlook repairs;
    private final DraftCookie cookie;
    private final Drafts drafts;
    private final Words words;

    ItemsController(OpenRequest openReturn, RepairOutlook repairs, DraftCookie cookie, Drafts drafts, Words words) {
        this.openReturn = openReturn;
        this.repairs = repairs;
        this.cookie = cookie;
        this.drafts = drafts;
        this.words = words;
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) String changed,
            HttpServletRequest request,
            Model model) {
        var open = cookie.open(request);
        if (open.draft().donePath() != null) {
            return "redirect:" + open.draft().donePath();
        }
        var items = items(open);
        var quantities = quantities(open.draft());
        if (lower(quantities, items)) {
            drafts.save(open.id(), open.draft().choose(quantities));
        }
        model.addAttribute("changed", changed != null);
        return render(open, ItemsPage.of(items, quantities, q, page), Problems.none(), model);
    }

    /** Lowers what is chosen to what is left: another request may have taken units meanwhile. */
    private static boolean lower(Map<Integer, Integer> quantities, List<ReturnableItem> items) {
        var left = new HashMap<Integer, Integer>();
        items.forEach(item -> left.put(item.line(), item.choosable() ? item.free() : 0));
        var before = Map.copyOf(quantities);
        quantities.replaceAll((line, units) -> Math.min(units, left.getOrDefault(line, 0)));
        return !before.equals(quantities);
    }

    /** {@code go} says where to: on, to another page, or here again with everything or nothing chosen. */
    @PostMapping
    String choose(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String shownQ,
            @RequestParam(defaultValue = "1") int shownPage,
            @RequestParam(defaultValue = "continue") String go,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var open = cookie.open(request);
        if (open.draft().donePath() != null) {
            return "redirect:" + open.draft().donePath();
        }
        if (go.equals("repair")) {
            drafts.save(open.id(), Draft.begin(open.draft().orderId(), true));
            return Step.ITEMS.redirect();
        }
        var quantities = quantities(open.draft());
        var shown = ItemsPage.of(items(open), quantities, shownQ, shownPage);
        var problems = read(shown, fields, quantities);
        if (Speech.only(request)) {
            return render(open, shown, Problems.none(), model);
        }
        if (go.equals("all") || go.equals("none")) {
            shown.found().stream()
                    .filter(ReturnableItem::choosable)
                    .forEach(item -> quantities.put(item.line(), go.equals("all") ? item.free() : 0));
        } else if (!problems.any() && go.equals("continue") && shown.chosen() == 0) {
            problems.add("items", words.text("portal.items.none"));
        }
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return render(open, shown, problems, model);
        }
        var draft = open.draft().choose(quantities);
        drafts.save(open.id(), draft);
        if (go.equals("continue")) {
            return draft.next().redirect();
        }
        redirect.addAttribute("q", go.equals("filter") ? q.strip() : shown.q());
        redirect.addAttribute("page", go.startsWith("page-") ? number(go.substring(5), 1) : 1);
        return Step.ITEMS.redirect();
    }

    /** Takes what was typed on this page; lines of other pages keep what they have. */
    private Problems read(ItemsPage shown, Map<String, String> fields, Map<Integer, Integer> quantities) {
        var problems = Problems.none();
        for (var item : shown.rows()) {
            if (!item.choosable()) {
                quantities.remove(item.line());
                continue;
            }
            var typed = fields.getOrDefault(FIELD + item.line(), "").strip();
            int units = typed.isEmpty() ? 0 : number(typed, -1);
            if (units < 0 || units > item.free()) {
                problems.add(FIELD + item.line(), words.text("portal.items.too-many", item.name(), item.free()));
            }
            quantities.put(item.line(), units);
        }
        return problems;
    }

    /** Its lines as they may be chosen: for a repair other rules hold than for sending back. */
    private List<ReturnableItem> items(DraftCookie.Open open) {
        var items = openReturn.items(open.order());
        if (!open.draft().forRepair()) {
            return items;
        }
        var devices = repairs.devices(items.stream().map(ReturnableItem::sku).collect(Collectors.toSet()));
        return items.stream()
                .map(item -> item.forRepair(devices.contains(item.sku())))
                .toList();
    }

    private String render(DraftCookie.Open open, ItemsPage shown, Problems problems, Model model) {
        model.addAttribute("order", open.order());
        model.addAttribute("shown", shown);
        model.addAttribute("forRepair", open.draft().forRepair());
        model.addAttribute("mayRepair", !open.draft().forRepair() && mayRepair(shown));
        model.addAttribute("problems", problems);
        return PAGE;
    }

    private boolean mayRepair(ItemsPage shown) {
        var left = shown.all().stream().filter(item -> item.free() > 0).map(ReturnableItem::sku);
        return !repairs.devices(left.collect(Collectors.toSet())).isEmpty();
    }

    private static Map<Integer, Integer> quantities(Draft draft) {
        var quantities = new HashMap<Integer, Integer>();
        draft.items().forEach(item -> quantities.put(item.line(), item.quantity()));
        return quantities;
    }

    private static int number(String text, int otherwise) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
