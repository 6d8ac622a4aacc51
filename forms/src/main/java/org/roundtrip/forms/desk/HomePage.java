package org.roundtrip.forms.desk;

import org.roundtrip.forms.SignedIn;
import org.roundtrip.privacy.PrivacyRequests;
import org.roundtrip.refund.Disputes;
import org.roundtrip.refund.RefundsElsewhere;
import org.roundtrip.warehouse.Discrepancies;
import org.roundtrip.work.ParkedWebhooks;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a working day starts: the queues of one's roles. */
@DeskScreen
class HomePage {
    private final ParkedWebhooks webhooks;
    private final RefundsElsewhere elsewhere;
    private final Disputes disputes;
    private final PrivacyRequests asked;
    private final Discrepancies discrepancies;
    private final Together together;

    HomePage(
            ParkedWebhooks webhooks,
            RefundsElsewhere elsewhere,
            Disputes disputes,
            PrivacyRequests asked,
            Discrepancies discrepancies,
            Together together) {
        this.webhooks = webhooks;
        this.elsewhere = elsewhere;
        this.disputes = disputes;
        this.asked = asked;
        this.discrepancies = discrepancies;
        this.together = together;
    }

    @GetMapping("/desk")
    String show(Model model) {
        var sight = Sight.orRefuse(SignedIn.actor());
        model.addAttribute("calls", together.calls(SignedIn.actor()));
        if (sight.provider()) {
            model.addAttribute("elsewhere", elsewhere.openCount());
            model.addAttribute("disputes", disputes.openCount());
        }
        if (sight.privacy()) {
            model.addAttribute("asked", asked.waiting().size());
        }
        if (sight.warehouse() || sight.support()) {
            model.addAttribute("exceptions", discrepancies.openCount());
        }
        if (sight.operations()) {
            model.addAttribute("parked", webhooks.count());
        }
        return "desk/home";
    }
}
