package org.roundtrip.forms.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.roundtrip.withdrawal.Statement;
import org.roundtrip.withdrawal.Statements;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The receipt of a withdrawal, on a page and as a file to keep. Says that it came, never that it has effect. */
@Controller
@RequestMapping("/withdraw")
class WithdrawnController {
    private final Statements statements;
    private final WithdrawCookie cookie;
    private final Frame frame;
    private final Words words;

    WithdrawnController(Statements statements, WithdrawCookie cookie, Frame frame, Words words) {
        this.statements = statements;
        this.cookie = cookie;
        this.frame = frame;
        this.words = words;
    }

    @GetMapping("/done")
    String done(HttpServletRequest request, Model model) {
        var statement = statement(request);
        if (statement.isEmpty()) {
            return "redirect:/withdraw";
        }
        model.addAttribute("statement", statement.get());
        return "portal/withdraw-done";
    }

    @GetMapping("/receipt.txt")
    ResponseEntity<?> receipt(HttpServletRequest request) {
        var statement = statement(request);
        if (statement.isEmpty()) {
            return ResponseEntity.status(302)
                    .header(HttpHeaders.LOCATION, "/withdraw")
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + statement.get().reference() + ".txt\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(text(statement.get()).getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Statement> statement(HttpServletRequest request) {
        return cookie.find(request).map(stored -> stored.draft().reference()).flatMap(statements::byReference);
    }

    /** The same as the mail says: content, date and time. */
    private String text(Statement statement) {
        return String.join(
                        "\n",
                        words.text("portal.withdraw.done.title"),
                        frame.brand(),
                        "",
                        words.text("portal.withdraw.statement"),
                        "",
                        row("portal.withdraw.name", statement.name()),
                        row("portal.withdraw.order", statement.orderNamed()),
                        row(
                                "portal.withdraw.scope",
                                statement.items() == null
                                        ? words.text("portal.withdraw.scope.all")
                                        : statement.items()),
                        row("portal.withdraw.email", statement.email()),
                        row("portal.withdraw.done.at", words.moment(statement.statedAt())),
                        row("portal.withdraw.done.reference", statement.reference()),
                        "",
                        words.text("portal.withdraw.done.no-promise"))
                + "\n";
    }

    private String row(String key, String value) {
        return words.text(key) + ": " + value;
    }
}
