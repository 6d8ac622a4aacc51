package org.roundtrip.forms.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.InvalidRequest.Problem;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.intake.OpenRequest;
import org.roundtrip.orders.Orders;
import org.roundtrip.orders.ShopOrder;
import org.roundtrip.teamwork.Notes;
import org.roundtrip.work.Commands;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A return that support opens for a customer who called or wrote. The policy decides as ever; who asked in time and was
 * not heard in time is given the day he asked, with a reason that stays with the case.
 */
@DeskScreen
class NewCasePage {
    private static final String PATH = "/desk/new";
    static final List<String> CHANNELS = List.of("phone", "email", "shop");

    private final Orders orders;
    private final OpenRequest opening;
    private final NewCaseForm forms;
    private final Notes notes;
    private final Commands commands;
    private final DeskTexts texts;

    NewCasePage(
            Orders orders, OpenRequest opening, NewCaseForm forms, Notes notes, Commands commands, DeskTexts texts) {
        this.orders = orders;
        this.opening = opening;
        this.forms = forms;
        this.notes = notes;
        this.commands = commands;
        this.texts = texts;
    }

    /** A line of the order. {@code refusal}: why it can't be chosen, or null. */
    public record Line(
            int no,
            String name,
            String sku,
            String paid,
            int free,
            @Nullable String refusal,
            String policy) {}

    @GetMapping(PATH)
    String show(@RequestParam(defaultValue = "") String order, Model model) {
        support();
        return page(order.strip(), Map.of(), List.of(), model);
    }

    @PostMapping(PATH)
    String open(@RequestParam Map<String, String> sent, Model model, HttpServletResponse response) {
        var actor = support();
        var order = sent.getOrDefault("order", "").strip();
        try {
            return opened(opening.known(NewCaseForm.reference(sent)).orElseGet(() -> open(order, sent, actor)));
        } catch (InvalidRequest | DuplicateKeyException e) {
            // Sent twice at once, the second may find what it asks for taken by the first.
            var first = opening.known(NewCaseForm.reference(sent));
            if (first.isPresent()) {
                return opened(first.get());
            }
            if (!(e instanceof InvalidRequest wrong)) {
                throw e;
            }
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return page(order, sent, wrong.problems(), model);
        }
    }

    /** The case and why its day counts, or neither. */
    private CaseFile open(String order, Map<String, String> sent, Actor actor) {
        var read = forms.read(order, sent);
        return commands.run(() -> {
            var file = opening.open(read.request(), actor);
            if (read.why() != null) {
                notes.add(file.key(), actor, texts.text("new.note", sent.getOrDefault("asked", ""), read.why()));
            }
            return file;
        });
    }

    private static String opened(CaseFile file) {
        return "redirect:/desk/cases/" + file.number() + "?notice=opened";
    }

    private String page(String number, Map<String, String> sent, List<Problem> problems, Model model) {
        var order = number.isEmpty() ? Optional.<ShopOrder>empty() : orders.findByNumber(number);
        var draft = sent.getOrDefault(NewCaseForm.DRAFT, "");
        model.addAttribute("draft", draft.isEmpty() ? UUID.randomUUID().toString() : draft);
        model.addAttribute("order", number);
        model.addAttribute("found", order.isPresent());
        model.addAttribute("customer", order.map(ShopOrder::customerName).orElse(""));
        model.addAttribute(
                "lines",
                order.map(one -> opening.items(one).stream()
                                .map(item -> new Line(
                                        item.line(),
                                        item.name(),
                                        item.sku(),
                                        texts.money(item.unitPaid()),
                                        item.free(),
                                        item.free() == 0 || item.because().equals("not-returnable")
                                                ? texts.code("new.refused", item.free() == 0 ? "none-left" : "final")
                                                : null,
                                        texts.code("because", item.because())))
                                .toList())
                        .orElse(List.of()));
        model.addAttribute("sent", sent);
        model.addAttribute(
                "problems",
                problems.stream()
                        .map(one -> HeldBar.inWords(one.detail()))
                        .distinct()
                        .toList());
        model.addAttribute(
                "reasons",
                Arrays.stream(ReturnReason.values())
                        .map(one -> new QueueRail.Choice(one.name(), texts.code("reason", one.name())))
                        .toList());
        model.addAttribute("channels", CHANNELS);
        return "desk/new";
    }

    private static Actor support() {
        var actor = SignedIn.actor();
        Sight.of(actor).need(Sight.of(actor).support(), "support");
        return actor;
    }
}
