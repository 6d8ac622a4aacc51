package org.roundtrip.forms.desk;

import org.roundtrip.forms.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a working day starts: the queues of one's roles. */
@DeskScreen
class HomePage {
    @GetMapping("/desk")
    String show() {
        Sight.orRefuse(SignedIn.actor());
        return "desk/home";
    }
}
