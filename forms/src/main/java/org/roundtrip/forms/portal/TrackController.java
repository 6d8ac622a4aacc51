package org.roundtrip.forms.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.Messages;
import org.roundtrip.cases.TooLate;
import org.roundtrip.intake.CustomerDesk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a case to its customer and takes what the customer has to say. */
@Controller
@RequestMapping("/track/{number}/{key}")
class TrackController {
    private final CaseAccess access;
    private final CustomerDesk desk;
    private final TrackPages pages;
    private final Words words;

    TrackController(CaseAccess access, CustomerDesk desk, TrackPages pages, Words words) {
        this.access = access;
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    /** {@code done} names what was just done, to say so; {@code paid} the collection whose page the customer comes from. */
    @GetMapping
    String show(
            @PathVariable String number,
            @PathVariable String key,
            @RequestParam(required = false) String done,
            @RequestParam(required = false) Long paid,
            Model model) {
        if (done != null) {
            words.find("portal.track.done." + done).ifPresent(text -> model.addAttribute("done", text));
        }
        var file = access.open(number, key);
        if (access.isWhole(file, number)) {
            return whole(file, model);
        }
        return paid == null ? pages.show(file, Problems.none(), "", model) : pages.cameBack(file, paid, model);
    }

    /** A request that goes several ways: each of them with where it stands, and the way to its page. */
    private String whole(CaseFile file, Model model) {
        model.addAttribute("number", file.requestNumber());
        model.addAttribute("email", MaskedEmail.of(file.customerEmail()));
        var parts = access.parts(file).stream().map(pages::page).toList();
        model.addAttribute("parts", parts);
        model.addAttribute("labels", SharedLabels.of(parts));
        return "portal/request";
    }

    /** Whoever reloads the address of a form that was refused gets the page it stands on. */
    @GetMapping({"/messages", "/offer", "/follow-up", "/mails"})
    String back(@PathVariable String number, @PathVariable String key) {
        return "redirect:" + access.trackPath(access.open(number, key));
    }

    @PostMapping("/messages")
    String say(
            @PathVariable String number,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var file = access.open(number, key);
        var typed = Typed.words(text);
        if (Speech.only(request)) {
            return pages.show(file, Problems.none(), typed, model);
        }
        if (typed.isEmpty() || typed.length() > Messages.MAX_LENGTH) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var problem = typed.isEmpty()
                    ? words.text("portal.track.message.missing")
                    : words.text(
                            "portal.track.message.long", Messages.MAX_LENGTH, typed.length() - Messages.MAX_LENGTH);
            return pages.show(file, Problems.of("text", problem), typed, model);
        }
        desk.say(file.number(), Actor.CUSTOMER, typed);
        return "redirect:" + access.trackPath(file) + "?done=message#messages";
    }

    @PostMapping("/offer")
    String answer(
            @PathVariable String number,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String answer,
            HttpServletResponse response,
            Model model) {
        var file = access.open(number, key);
        if (!answer.equals("accept") && !answer.equals("decline")) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.show(file, Problems.of("offer", words.text("portal.track.offer.missing")), "", model);
        }
        try {
            desk.answerOffer(file.number(), Actor.CUSTOMER, answer.equals("accept"));
            return "redirect:" + access.trackPath(file) + "?done=offer-" + answer;
        } catch (TooLate e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return pages.show(
                    file,
                    Problems.of("messages", words.first("portal.too-late." + e.code(), "portal.too-late")),
                    "",
                    model);
        }
    }
}
