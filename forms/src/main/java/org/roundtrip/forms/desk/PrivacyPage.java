package org.roundtrip.forms.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.privacy.ExportFile;
import org.roundtrip.privacy.ErasePerson;
import org.roundtrip.privacy.ErasureBlocked;
import org.roundtrip.privacy.ErasurePlans.Plan;
import org.roundtrip.privacy.ExportPerson;
import org.roundtrip.privacy.PrivacyRequests;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Customers' data: who asked for it, a copy of it, and its erasure. The address is sent and not linked to. */
@DeskScreen
class PrivacyPage {
    private static final String PATH = "/desk/privacy";
    private static final int LONGEST_REASON = 500;

    private final PrivacyRequests requests;
    private final ExportPerson exporting;
    private final ErasePerson erasing;
    private final ExportFile files;
    private final DeskTexts texts;

    PrivacyPage(
            PrivacyRequests requests, ExportPerson exporting, ErasePerson erasing, ExportFile files, DeskTexts texts) {
        this.requests = requests;
        this.exporting = exporting;
        this.erasing = erasing;
        this.files = files;
        this.texts = texts;
    }

    /** A customer who waits for an answer. */
    public record Asked(String caseNumber, String what, DeskTexts.Moment since, DeskTexts.Moment due) {}

    /** What was done to this person's data before. */
    public record Before(String what, DeskTexts.Moment at, String by) {}

    @GetMapping(PATH)
    String show(Model model) {
        need();
        return page(model, "", null);
    }

    @PostMapping(PATH)
    String find(@RequestParam(defaultValue = "") String email, Model model) {
        need();
        return found(model, email.strip());
    }

    @PostMapping(PATH + "/export")
    ResponseEntity<byte[]> export(@RequestParam(defaultValue = "") String email) {
        need();
        try {
            return files.zip(exporting.of(email, SignedIn.actor()));
        } catch (InvalidRequest e) {
            // The page's own form always names somebody.
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(PATH))
                    .build();
        }
    }

    @PostMapping(PATH + "/erase")
    String erase(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean confirm,
            HttpServletResponse response,
            Model model) {
        need();
        var why = reason.strip();
        model.addAttribute("reason", why);
        if (!confirm || why.isEmpty() || why.length() > LONGEST_REASON) {
            return refused(model, email, confirm ? "reason" : "confirm", HttpStatus.UNPROCESSABLE_CONTENT, response);
        }
        try {
            erasing.erase(email, why, SignedIn.actor());
            return "redirect:" + PATH + "?notice=erased";
        } catch (InvalidRequest e) {
            return refused(model, email, "reason", HttpStatus.UNPROCESSABLE_CONTENT, response);
        } catch (ErasureBlocked e) {
            return refused(model, email, "", HttpStatus.CONFLICT, response);
        }
    }

    private String refused(Model model, String email, String field, HttpStatus status, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("wrong", field);
        return found(model, email);
    }

    private String found(Model model, String email) {
        try {
            return page(model, email, erasing.plan(email));
        } catch (InvalidRequest e) {
            return page(model, email, null);
        }
    }

    private String page(Model model, String email, @Nullable Plan plan) {
        model.addAttribute("email", email);
        model.addAttribute("plan", plan);
        model.addAttribute(
                "asked",
                requests.waiting().stream()
                        .map(one -> new Asked(
                                one.caseNumber(),
                                texts.text("privacy.asked." + one.kind()),
                                texts.moment(one.askedAt()),
                                texts.moment(one.dueAt())))
                        .toList());
        model.addAttribute("before", plan == null ? List.of() : before(plan));
        return "desk/privacy";
    }

    private List<Before> before(Plan plan) {
        return plan.before().stream()
                .map(one -> new Before(
                        texts.text("privacy.before." + one.kind()), texts.moment(one.at()), texts.person(one.by())))
                .toList();
    }

    private static void need() {
        var sight = Sight.of(SignedIn.actor());
        sight.need(sight.privacy(), "support and operations");
    }
}
