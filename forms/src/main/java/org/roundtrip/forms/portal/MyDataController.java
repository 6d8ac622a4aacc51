package org.roundtrip.forms.portal;

import java.util.Arrays;
import java.util.Optional;
import org.roundtrip.privacy.PrivacyRequests;
import org.roundtrip.privacy.PrivacyRequests.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets a customer ask for his data, or for its erasure. A person answers: a link proves too little to do it at once. */
@Controller
@RequestMapping("/track/{number}/{key}/my-data")
class MyDataController {
    private final CaseAccess access;
    private final PrivacyRequests requests;

    MyDataController(CaseAccess access, PrivacyRequests requests) {
        this.access = access;
        this.requests = requests;
    }

    @GetMapping
    String show(@PathVariable String number, @PathVariable String key, Model model) {
        var file = access.open(number, key);
        model.addAttribute("file", file);
        model.addAttribute("trackPath", access.trackPath(file));
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("waiting", requests.waiting(file.key()));
        return "portal/my-data";
    }

    @PostMapping
    String ask(
            @PathVariable String number,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String ask,
            Model model) {
        var file = access.open(number, key);
        var kind = kind(ask);
        if (kind.isEmpty()) {
            return show(number, key, model);
        }
        requests.ask(file.number(), kind.get());
        return "redirect:" + access.trackPath(file) + "?done="
                + (kind.get() == Kind.EXPORT ? "data-asked" : "erasure-asked");
    }

    private static Optional<Kind> kind(String ask) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(ask))
                .findFirst();
    }
}
