package org.roundtrip.forms.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds a request again without its link. Gives one same answer to everything that is wrong. */
@Controller
@RequestMapping("/track")
class FindCaseController {
    private static final String PAGE = "portal/find-case";

    private final CaseAccess access;
    private final Tries tries;
    private final Words words;

    FindCaseController(CaseAccess access, Tries tries, Words words) {
        this.access = access;
        this.tries = tries;
        this.words = words;
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute("problems", Problems.none());
        return PAGE;
    }

    @PostMapping
    String find(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String proof,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        boolean only = Speech.only(request);
        var problems = only ? Problems.none() : Lookup.missing(number, proof, words, "portal.find-case.number.missing");
        if (!only && !problems.any()) {
            tries.count(request.getRemoteAddr(), number);
            var file = access.find(number, proof);
            if (file.isPresent()) {
                return "redirect:"
                        + (file.get().number().part() == 1
                                ? access.requestPath(file.get())
                                : access.trackPath(file.get()));
            }
            problems.add("number", words.text("portal.find-case.not-found"));
        }
        if (!only) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("problems", problems);
        model.addAttribute("number", number);
        model.addAttribute("proof", proof);
        return PAGE;
    }
}
