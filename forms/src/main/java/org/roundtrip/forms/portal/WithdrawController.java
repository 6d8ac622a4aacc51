package org.roundtrip.forms.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.roundtrip.cases.Actor;
import org.roundtrip.forms.PortalReference;
import org.roundtrip.withdrawal.StateWithdrawal;
import org.roundtrip.withdrawal.Stating;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The withdrawal function of the law, in two steps, for everybody. Answers the same to everybody too: no order is looked at
 * while anybody waits.
 */
@Controller
@RequestMapping("/withdraw")
class WithdrawController {
    private static final String PAGE = "portal/withdraw";
    private static final String CHECK = "portal/withdraw-check";

    private final StateWithdrawal withdrawing;
    private final WithdrawCookie cookie;
    private final WithdrawLimits limits;
    private final Words words;

    WithdrawController(StateWithdrawal withdrawing, WithdrawCookie cookie, WithdrawLimits limits, Words words) {
        this.withdrawing = withdrawing;
        this.cookie = cookie;
        this.limits = limits;
        this.words = words;
    }

    @GetMapping
    String ask(HttpServletRequest request, Model model) {
        var form = cookie.find(request)
                .map(Drafts.Stored::draft)
                .filter(draft -> !draft.done())
                .map(WithdrawForm::of)
                .orElseGet(WithdrawForm::empty);
        return render(form, Problems.none(), model);
    }

    @PostMapping
    String fillIn(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "") String items,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var form = new WithdrawForm(Typed.text(name), Typed.text(order), Typed.text(email), scope, Typed.words(items));
        if (Speech.only(request)) {
            return render(form, Problems.none(), model);
        }
        var problems = form.problems(words);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return render(form, problems, model);
        }
        cookie.keep(form.draft(), request, response);
        return "redirect:/withdraw/check";
    }

    @GetMapping("/check")
    String check(HttpServletRequest request, Model model) {
        var open = cookie.find(request);
        if (open.isEmpty()) {
            return "redirect:/withdraw";
        }
        return open.get().draft().done() ? "redirect:/withdraw/done" : show(open.get(), Problems.none(), model);
    }

    /** {@code draft} is the form's key: pressed twice, or sent again by a reload, it is one statement. */
    @PostMapping("/check")
    String confirm(
            @RequestParam(defaultValue = "") String draft,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var open = cookie.find(request);
        if (open.isEmpty()) {
            return "redirect:/withdraw";
        }
        var id = open.get().id();
        var filled = open.get().draft();
        if (!id.equals(draft)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(open.get(), Problems.of("answers", words.text("portal.withdraw.stale")), model);
        }
        if (!filled.done()) {
            var statement = withdrawing.state(
                    new Stating(
                            filled.name(),
                            filled.email(),
                            filled.order(),
                            filled.items(),
                            null,
                            PortalReference.of(id),
                            words.text("portal.format.locale"),
                            "portal",
                            limits.mayMail(filled.email()),
                            limits.byHand(request.getRemoteAddr())),
                    Actor.CUSTOMER);
            cookie.stated(id, filled.stated(statement.reference()));
        }
        return "redirect:/withdraw/done";
    }

    private static String render(WithdrawForm form, Problems problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return PAGE;
    }

    private static String show(Drafts.Stored<WithdrawDraft> open, Problems problems, Model model) {
        model.addAttribute("draft", open.draft());
        model.addAttribute("draftId", open.id());
        model.addAttribute("problems", problems);
        return CHECK;
    }
}
