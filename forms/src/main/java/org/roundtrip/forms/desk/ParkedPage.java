package org.roundtrip.forms.desk;

import org.roundtrip.forms.SignedIn;
import org.roundtrip.work.ParkedWebhooks;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Reports of providers that nobody could work: operations sees why, and has them worked again. */
@DeskScreen
class ParkedPage {
    private static final String PARKED = "/desk/parked";
    private static final int MOST = 100;

    private final ParkedWebhooks webhooks;
    private final DeskTexts texts;

    ParkedPage(ParkedWebhooks webhooks, DeskTexts texts) {
        this.webhooks = webhooks;
        this.texts = texts;
    }

    /** A row of the list. */
    public record Row(long id, String system, String eventId, String kind, DeskTexts.Moment since, String problem) {}

    @GetMapping(PARKED)
    String show(Model model) {
        needOperations();
        model.addAttribute(
                "rows",
                webhooks.parked(Long.MAX_VALUE, MOST).stream()
                        .map(one -> new Row(
                                one.id(),
                                one.system(),
                                one.eventId(),
                                one.kind(),
                                texts.moment(one.parkedAt()),
                                HeldBar.inWords(one.problem())))
                        .toList());
        model.addAttribute("all", webhooks.count());
        return "desk/parked";
    }

    @PostMapping(PARKED + "/{id}/again")
    String again(@PathVariable long id) {
        needOperations();
        return "redirect:" + PARKED + "?notice=" + (webhooks.workAgain(id) ? "parked-again" : "parked-gone");
    }

    private static void needOperations() {
        var sight = Sight.of(SignedIn.actor());
        sight.need(sight.operations(), "operations");
    }
}
