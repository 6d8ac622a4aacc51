package org.roundtrip.forms.portal;

import jakarta.servlet.http.HttpServletResponse;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.collection.LinkOffer;
import org.roundtrip.collection.OpenLink;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Leads a customer to the page he pays on, and no further: cards are none of our business. The way there goes over a page
 * of our own, because browsers keep a form from ending at a stranger's.
 */
@Controller
@RequestMapping("/track/{number}/{key}/pay/{id}")
class PayController {
    private final CaseAccess access;
    private final PayCards cards;
    private final OpenLink links;
    private final TrackPages pages;
    private final Words words;

    PayController(CaseAccess access, PayCards cards, OpenLink links, TrackPages pages, Words words) {
        this.access = access;
        this.cards = cards;
        this.links = links;
        this.pages = pages;
        this.words = words;
    }

    @PostMapping
    String pay(
            @PathVariable String number,
            @PathVariable String key,
            @PathVariable long id,
            HttpServletResponse response,
            Model model) {
        var file = access.open(number, key);
        if (cards.find(file, id).isEmpty()) {
            throw new LinkExpired();
        }
        var offer = links.open(id);
        if (offer instanceof LinkOffer.Ready) {
            return "redirect:" + access.trackPath(file) + "/pay/" + id;
        }
        if (offer instanceof LinkOffer.Paid) {
            return "redirect:" + access.trackPath(file) + "?done=paid";
        }
        boolean later = offer instanceof LinkOffer.NotNow;
        response.setStatus((later ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.CONFLICT).value());
        return problem(file, later ? "portal.pay.not-now" : "portal.pay.over", id, model);
    }

    private String problem(CaseFile file, String text, long id, Model model) {
        // The case has changed meanwhile, if it was refused.
        return pages.show(file, Problems.of("pay-" + id, words.text(text)), "", model);
    }

    /** The last page of ours: from here the browser goes on by itself, or by the link. */
    @GetMapping
    String go(
            @PathVariable String number,
            @PathVariable String key,
            @PathVariable long id,
            HttpServletResponse response,
            Model model) {
        var file = access.open(number, key);
        var wanted = cards.find(file, id).orElseThrow(LinkExpired::new);
        var page = links.current(id);
        if (page.isEmpty()) {
            return "redirect:" + access.trackPath(file);
        }
        response.setHeader("Refresh", "0;url=" + page.get().url());
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("file", file);
        model.addAttribute("trackPath", access.trackPath(file));
        model.addAttribute("amount", wanted.amount());
        model.addAttribute("hold", wanted.purpose().holds());
        model.addAttribute("url", page.get().url());
        return "portal/pay";
    }
}
