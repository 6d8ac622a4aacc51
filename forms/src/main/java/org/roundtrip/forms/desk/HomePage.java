package org.roundtrip.forms.desk;

import org.roundtrip.forms.SignedIn;
import org.roundtrip.work.ParkedWebhooks;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a working day starts: the queues of one's roles. */
@DeskScreen
class HomePage {
    private final ParkedWebhooks webhooks;

    HomePage(ParkedWebhooks webhooks) {
        this.webhooks = webhooks;
    }

    @GetMapping("/desk")
    String show(Model model) {
        if (Sight.orRefuse(SignedIn.actor()).operations()) {
            model.addAttribute("parked", webhooks.count());
        }
        return "desk/home";
    }
}
