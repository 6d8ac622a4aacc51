package org.roundtrip.forms.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseNotFound;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.cases.TooLate;
import org.roundtrip.intake.CaseRequest;
import org.roundtrip.intake.OpenRequest;
import org.roundtrip.intake.ReturnableItem;
import org.roundtrip.language.Languages;
import org.roundtrip.orders.Orders;
import org.roundtrip.warehouse.Discrepancies;
import org.roundtrip.warehouse.Discrepancy;
import org.roundtrip.warehouse.SettleDiscrepancy;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Goods that nobody announced get a case of their own: somebody finds their order and says what it is. */
@DeskScreen
class ExceptionCasePage {
    private static final String PATH = "/desk/exceptions/{id}/case";
    private static final String CHANNEL = "warehouse";

    private final Discrepancies discrepancies;
    private final SettleDiscrepancy settling;
    private final Orders orders;
    private final OpenRequest opening;
    private final Languages languages;
    private final DeskTexts texts;

    ExceptionCasePage(
            Discrepancies discrepancies,
            SettleDiscrepancy settling,
            Orders orders,
            OpenRequest opening,
            Languages languages,
            DeskTexts texts) {
        this.discrepancies = discrepancies;
        this.settling = settling;
        this.orders = orders;
        this.opening = opening;
        this.languages = languages;
        this.texts = texts;
    }

    @GetMapping(PATH)
    String show(@PathVariable long id, @RequestParam(defaultValue = "") String order, Model model) {
        ExceptionsPage.need();
        return page(open(id), order.strip(), null, model);
    }

    @PostMapping(PATH)
    String create(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "OTHER") ReturnReason reason,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            Model model) {
        var actor = ExceptionsPage.need();
        var found = open(id);
        try {
            // Its own name keeps a second press of the button from opening a second case.
            var request = new CaseRequest(
                    items(order, reason, fields),
                    Outcome.REFUND,
                    null,
                    "discrepancy-" + id,
                    null,
                    CHANNEL,
                    languages.first().toLanguageTag(),
                    false);
            var file = settling.withCase(id, () -> opening.open(request, actor), actor);
            return "redirect:/desk/scan?notice=exception-case-created&code=" + file.number();
        } catch (InvalidRequest e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            var problem = e.problems().get(0);
            var words = texts.find("exception.problem." + problem.code());
            return page(found, order, words == null ? problem.detail() : words, model);
        }
    }

    private static List<CaseRequest.Item> items(String order, ReturnReason reason, Map<String, String> fields) {
        var items = new ArrayList<CaseRequest.Item>();
        fields.forEach((name, value) -> {
            if (name.matches("units-\\d{1,4}") && value.matches("[1-9]\\d{0,5}")) {
                items.add(new CaseRequest.Item(
                        order, Integer.parseInt(name.substring(6)), Integer.parseInt(value), reason, null));
            }
        });
        return items;
    }

    private String page(Discrepancy found, String order, @Nullable String problem, Model model) {
        var known = order.isEmpty() ? null : orders.findByNumber(order).orElse(null);
        model.addAttribute("id", found.id());
        model.addAttribute("what", found.description());
        model.addAttribute("order", order);
        model.addAttribute("unknown", !order.isEmpty() && known == null);
        model.addAttribute(
                "items",
                known == null
                        ? List.of()
                        : opening.items(known).stream()
                                .filter(ReturnableItem::choosable)
                                .toList());
        model.addAttribute("reasons", ReturnReason.values());
        model.addAttribute("problem", problem);
        return "desk/exception-case";
    }

    private Discrepancy open(long id) {
        var found = discrepancies.find(id).orElseThrow(() -> new CaseNotFound("exception " + id));
        if (found.settledAs() != null || !found.hasGoods()) {
            throw new TooLate("settled-before", "somebody settled this before");
        }
        return found;
    }
}
