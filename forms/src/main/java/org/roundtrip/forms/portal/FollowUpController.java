package org.roundtrip.forms.portal;

import jakarta.servlet.http.HttpServletResponse;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.TooEarly;
import org.roundtrip.cases.TooLate;
import org.roundtrip.followup.AnswerFollowUp;
import org.roundtrip.followup.AskingByMail;
import org.roundtrip.followup.FollowUp;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes what the customer says of a case that is over, and whether we may ask by mail. */
@Controller
@RequestMapping("/track/{number}/{key}")
class FollowUpController {
    private static final String FIRST_CHOICE = "score-" + FollowUp.BEST;

    private final CaseAccess access;
    private final AnswerFollowUp answers;
    private final AskingByMail asking;
    private final TrackPages pages;
    private final Words words;

    FollowUpController(CaseAccess access, AnswerFollowUp answers, AskingByMail asking, TrackPages pages, Words words) {
        this.access = access;
        this.answers = answers;
        this.asking = asking;
        this.pages = pages;
        this.words = words;
    }

    @PostMapping("/follow-up")
    String answer(
            @PathVariable String number,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String score,
            @RequestParam(defaultValue = "") String comment,
            HttpServletResponse response,
            Model model) {
        var file = access.open(number, key);
        var typed = Typed.words(comment);
        var problems = check(score, typed);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("score", score);
            model.addAttribute("comment", typed);
            return pages.show(file, problems, "", model);
        }
        try {
            answers.answer(file.number(), Actor.CUSTOMER, Integer.parseInt(score), typed);
        } catch (TooEarly | TooLate e) {
            // Sent twice, or too late: the page as it is now says so better than an error could.
            return "redirect:" + access.trackPath(file);
        }
        return "redirect:" + access.trackPath(file) + "#follow-up";
    }

    @PostMapping("/mails")
    String mails(@PathVariable String number, @PathVariable String key, @RequestParam(defaultValue = "") String may) {
        var file = access.open(number, key);
        // Anything but a clear yes is a no.
        boolean yes = may.equals("yes");
        asking.allow(file.number(), Actor.CUSTOMER, yes);
        return "redirect:" + access.trackPath(file) + "?done=mails-" + (yes ? "yes" : "no");
    }

    private Problems check(String score, String comment) {
        var problems = Problems.none();
        if (!score.matches("[" + FollowUp.WORST + "-" + FollowUp.BEST + "]")) {
            problems.add(FIRST_CHOICE, words.text("portal.follow-up.missing"));
        }
        if (comment.length() > FollowUp.LONGEST_COMMENT) {
            problems.add(
                    "comment",
                    words.text(
                            "portal.track.message.long",
                            FollowUp.LONGEST_COMMENT,
                            comment.length() - FollowUp.LONGEST_COMMENT));
        }
        return problems;
    }
}
