package org.roundtrip.forms.portal;

import jakarta.servlet.http.HttpServletResponse;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.TooLate;
import org.roundtrip.intake.CustomerDesk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Asks once more before a request is cancelled, and says what that does. */
@Controller
@RequestMapping("/track/{number}/{key}/cancel")
class CancelController {
    private static final String PAGE = "portal/cancel";

    private final CaseAccess access;
    private final CustomerDesk desk;
    private final TrackPages pages;

    CancelController(CaseAccess access, CustomerDesk desk, TrackPages pages) {
        this.access = access;
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping
    String ask(@PathVariable String number, @PathVariable String key, HttpServletResponse response, Model model) {
        var page = pages.page(access.open(number, key));
        return render(page, !page.cancellable(), response, model);
    }

    @PostMapping
    String cancel(@PathVariable String number, @PathVariable String key, HttpServletResponse response, Model model) {
        var file = access.open(number, key);
        try {
            desk.cancel(file.number(), Actor.CUSTOMER);
            return "redirect:" + access.trackPath(file) + "?done=cancelled";
        } catch (TooLate e) {
            // As it is now: somebody or something was quicker.
            return render(pages.page(access.open(number, key)), true, response, model);
        }
    }

    private static String render(TrackPage page, boolean tooLate, HttpServletResponse response, Model model) {
        var file = page.file();
        if (tooLate) {
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        model.addAttribute("file", file);
        model.addAttribute("trackPath", page.path());
        model.addAttribute("tooLate", tooLate);
        model.addAttribute("over", file.closed() || file.state() == CaseState.CANCELLED);
        model.addAttribute("gone", page.gone());
        var parcel = page.parcel();
        model.addAttribute("hasLabel", parcel != null && parcel.ready());
        return PAGE;
    }
}
