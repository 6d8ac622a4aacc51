package org.roundtrip.forms.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.roundtrip.cases.AccessLinks;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.forms.PortalReference;
import org.roundtrip.intake.OpenRequest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the answers once more and sends the request, once however often the button is pressed. */
@Controller
@RequestMapping("/return/check")
class CheckController {
    private static final String PAGE = "portal/check";

    private final OpenRequest openReturn;
    private final Choices choices;
    private final Reckonings reckonings;
    private final Photos photos;
    private final AccessLinks links;
    private final DraftCookie cookie;
    private final Drafts drafts;
    private final Words words;

    CheckController(
            OpenRequest openReturn,
            Choices choices,
            Reckonings reckonings,
            Photos photos,
            AccessLinks links,
            DraftCookie cookie,
            Drafts drafts,
            Words words) {
        this.openReturn = openReturn;
        this.choices = choices;
        this.reckonings = reckonings;
        this.photos = photos;
        this.links = links;
        this.cookie = cookie;
        this.drafts = drafts;
        this.words = words;
    }

    @GetMapping
    String show(HttpServletRequest request, Model model) {
        return show(cookie.open(request), Problems.none(), model);
    }

    /** {@code draft} is the form's key: it says which request the customer was looking at. */
    @PostMapping
    String submit(
            @RequestParam(defaultValue = "") String draft,
            @RequestParam(defaultValue = "") String mayAskByMail,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var open = cookie.open(request);
        if (open.draft().donePath() != null) {
            return "redirect:" + open.draft().donePath();
        }
        if (!open.id().equals(draft)) {
            // A page of an earlier request in another tab: what it shows is not what would be sent.
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(open, Problems.of("answers", words.text("portal.check.stale")), model);
        }
        if (open.draft().next() != Step.CHECK) {
            return open.draft().next().redirect();
        }
        if (photos.missing(open)) {
            return Step.REASONS.redirect();
        }
        var sent = openReturn.known(PortalReference.of(open.id()));
        if (sent.isPresent()) {
            // The button was pressed twice at once: the first press holds the units by now.
            return "redirect:" + donePath(sent.get());
        }
        try {
            var now = choices.of(open);
            if (now.stream().anyMatch(choice -> choice.trouble() != null)) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return changed(open, now, model);
            }
            var path = donePath(send(open, mayAskByMail.equals("yes")));
            drafts.save(open.id(), open.draft().sent(path));
            return "redirect:" + path;
        } catch (InvalidRequest changed) {
            return Step.ITEMS.redirect() + "?changed=yes";
        }
    }

    /** Shows what has changed, once: the customer then agrees to new prices by sending it again. */
    private String changed(DraftCookie.Open open, List<Choice> now, Model model) {
        var draft = open.draft().each(item -> now.stream()
                .filter(choice -> choice.line() == item.line() && choice.trouble() == Choice.Trouble.PRICE)
                .findFirst()
                .map(choice -> item.goes(atPriceOfNow(choice)))
                .orElse(item));
        if (!draft.equals(open.draft())) {
            drafts.save(open.id(), draft);
        }
        return render(open, now, troubles(now), model);
    }

    private static Way atPriceOfNow(Choice choice) {
        var offer = Objects.requireNonNull(choice.replacement());
        return Way.exchange(offer.sku(), offer.difference().getAmountMinorLong());
    }

    private Problems troubles(List<Choice> now) {
        var problems = Problems.none();
        for (var choice : now) {
            if (choice.trouble() == Choice.Trouble.SOLD_OUT) {
                problems.add("item-" + choice.line(), words.text("portal.outcome.sold-out", choice.wanted()));
            } else if (choice.trouble() == Choice.Trouble.GONE) {
                problems.add("item-" + choice.line(), words.text("portal.outcome.gone", choice.name()));
            } else if (choice.trouble() == Choice.Trouble.PRICE) {
                problems.add("item-" + choice.line(), words.text("portal.check.changed"));
            }
        }
        return problems;
    }

    private CaseFile send(DraftCookie.Open open, boolean mayAskByMail) {
        var reference = PortalReference.of(open.id());
        var asked = open.draft()
                .request(open.order().number(), reference, words.text("portal.format.locale"))
                .asked(mayAskByMail);
        try {
            return openReturn.open(photos.with(asked, open.id()), Actor.CUSTOMER);
        } catch (InvalidRequest | DuplicateKeyException e) {
            // The button was pressed twice at the same moment: the other request holds the units already.
            return openReturn.known(reference).orElseThrow(() -> e);
        }
    }

    private String donePath(CaseFile file) {
        return links.trackPath(file).replaceFirst("^/track/", "/return/done/");
    }

    private String show(DraftCookie.Open open, Problems problems, Model model) {
        if (open.draft().donePath() != null) {
            return "redirect:" + open.draft().donePath();
        }
        if (open.draft().next() != Step.CHECK) {
            return open.draft().next().redirect();
        }
        try {
            var now = choices.of(open);
            return problems.any() ? render(open, now, problems, model) : changed(open, now, model);
        } catch (InvalidRequest changed) {
            return Step.ITEMS.redirect() + "?changed=yes";
        }
    }

    private String render(DraftCookie.Open open, List<Choice> now, Problems problems, Model model) {
        model.addAttribute("answers", CheckPage.of(open, now, reckonings.of(open, now), reckonings.refundTo(open)));
        model.addAttribute("photos", photos.byLine(open.id()));
        model.addAttribute("problems", problems);
        return PAGE;
    }
}
