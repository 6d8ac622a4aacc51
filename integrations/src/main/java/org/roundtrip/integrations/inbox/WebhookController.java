package org.roundtrip.integrations.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.work.WorkWaiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes webhooks in: checks the signature over the bytes as they came, stores them, answers. Works nothing here. */
@RestController
class WebhookController {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookController.class);

    private final Map<String, WebhookSource> sources;
    private final InboxStore store;
    private final InboxSettings settings;
    private final ApplicationEventPublisher events;
    private final Optional<MeterRegistry> meters;

    WebhookController(
            List<WebhookSource> sources,
            InboxStore store,
            InboxSettings settings,
            ApplicationEventPublisher events,
            ObjectProvider<MeterRegistry> meters) {
        this.sources = sources.stream().collect(Collectors.toMap(WebhookSource::provider, Function.identity()));
        this.store = store;
        this.settings = settings;
        this.events = events;
        this.meters = Optional.ofNullable(meters.getIfAvailable());
    }

    @PostMapping("/webhooks/{provider}")
    ResponseEntity<?> receive(@PathVariable String provider, HttpServletRequest request) throws IOException {
        var source = sources.get(provider);
        if (source == null) {
            return problem(HttpStatus.NOT_FOUND, "No provider of this name sends webhooks here.");
        }
        var body = request.getInputStream().readNBytes(settings.maxBytes() + 1);
        if (body.length > settings.maxBytes()) {
            count(provider, "too-large");
            return problem(HttpStatus.CONTENT_TOO_LARGE, "A webhook may have " + settings.maxBytes() + " bytes.");
        }
        try {
            // All of it is checked before any of it is stored. If storing stops half-way, all of it is sent again.
            boolean fresh = false;
            for (var verified : source.verify(name -> Optional.ofNullable(request.getHeader(name)), body)) {
                fresh |= store.store(provider, verified);
            }
            if (fresh) {
                events.publishEvent(new WorkWaiting(WorkWaiting.INBOX));
            }
            return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(source.accepted());
        } catch (BadSignature e) {
            LOG.warn("Refused a webhook of {}: {}", provider, e.getMessage());
            count(provider, "signature");
            return problem(HttpStatus.BAD_REQUEST, e.getMessage());
        }
    }

    private void count(String provider, String why) {
        meters.ifPresent(registry -> registry.counter("roundtrip.webhooks.refused", "provider", provider, "reason", why)
                .increment());
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, @Nullable String detail) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail))
                .build();
    }
}
