package org.roundtrip.integrations.sandbox;

import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The mails the sandbox took in, for a person who tries the product. */
@Controller
@ConditionalOnProperty(name = "roundtrip.sandbox.enabled", havingValue = "true")
class SandboxMailController {
    private static final int LISTED = 200;
    /** No script, no forms, no foreign content; a link may open a page of its own. */
    private static final String POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
            + " style-src 'unsafe-inline'; img-src data:; base-uri 'self'; form-action 'none'; frame-ancestors 'self'";

    private final SandboxServer sandbox;

    SandboxMailController(SandboxServer sandbox) {
        this.sandbox = sandbox;
    }

    @GetMapping("/sandbox/mail")
    String list(Model model) {
        model.addAttribute("mails", sandbox.mails().latest(LISTED));
        model.addAttribute("total", sandbox.mails().size());
        return "sandbox/mail";
    }

    @GetMapping("/sandbox/mail/{id}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("mail", mail(id));
        return "sandbox/mail-view";
    }

    /** The mail's own HTML, shut in: it is foreign content even here. */
    @GetMapping("/sandbox/mail/{id}/html")
    ResponseEntity<byte[]> html(@PathVariable long id) {
        var html = mail(id).html().replaceFirst("<head>", "<head><base target=\"_blank\">");
        return ResponseEntity.ok()
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "SAMEORIGIN")
                .header("Referrer-Policy", "no-referrer")
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(html.getBytes(StandardCharsets.UTF_8));
    }

    private SentMail mail(long id) {
        return sandbox.mails().find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
