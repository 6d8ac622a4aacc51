package org.roundtrip.forms.portal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.forms.QrCode;
import org.roundtrip.shipping.Direction;
import org.roundtrip.shipping.Labels;
import org.roundtrip.shipping.Shipment;
import org.roundtrip.shipping.Shipments;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a customer takes along to hand a parcel in: the label, its code, the date. */
@Controller
@RequestMapping("/track/{number}/{key}")
class ParcelFilesController {
    private final CaseAccess access;
    private final Shipments shipments;
    private final Labels labels;
    private final Words words;
    private final Clock clock;

    ParcelFilesController(CaseAccess access, Shipments shipments, Labels labels, Words words, Clock clock) {
        this.access = access;
        this.shipments = shipments;
        this.labels = labels;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/label.pdf")
    ResponseEntity<byte[]> label(@PathVariable String number, @PathVariable String key) {
        var file = access.open(number, key);
        ready(file);
        var print = labels.documentOf(file.key()).orElseThrow(LinkExpired::new);
        return file("label-" + file.number() + ".pdf", MediaType.valueOf(print.mediaType()), true, print.bytes());
    }

    @GetMapping("/code.svg")
    ResponseEntity<byte[]> code(@PathVariable String number, @PathVariable String key) {
        var tracking = ready(access.open(number, key)).trackingCode();
        if (tracking == null) {
            throw new LinkExpired();
        }
        return file("code.svg", MediaType.valueOf("image/svg+xml"), false, bytes(QrCode.svg(tracking)));
    }

    @GetMapping("/hand-in.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String number, @PathVariable String key) {
        var file = access.open(number, key);
        if (file.handInBy() == null) {
            throw new LinkExpired();
        }
        var entry = Calendar.handIn(file.number(), file.handInBy(), clock.instant(), words);
        return file("hand-in-" + file.number() + ".ics", MediaType.valueOf("text/calendar"), true, bytes(entry));
    }

    private Shipment ready(CaseFile file) {
        return shipments.ofCase(file.key(), Direction.IN).stream()
                .filter(shipment -> shipment.state() == Shipment.State.LABEL_READY)
                .findFirst()
                .orElseThrow(LinkExpired::new);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, boolean attachment, byte[] content) {
        var disposition = (attachment ? ContentDisposition.attachment() : ContentDisposition.inline())
                .filename(name)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
