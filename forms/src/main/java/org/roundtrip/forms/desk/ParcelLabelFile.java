package org.roundtrip.forms.desk;

import org.roundtrip.cases.CaseNotFound;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.shipping.Labels;
import org.roundtrip.shipping.Shipment;
import org.roundtrip.shipping.Shipments;
import org.roundtrip.work.Look;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The labels of parcels to customers, for those who stick them on. */
@DeskScreen
class ParcelLabelFile {
    private final Shipments shipments;
    private final Labels labels;
    private final Look look;

    ParcelLabelFile(Shipments shipments, Labels labels, Look look) {
        this.shipments = shipments;
        this.labels = labels;
        this.look = look;
    }

    @GetMapping("/desk/parcels/{id}/label")
    ResponseEntity<byte[]> label(@PathVariable long id) {
        var sight = Sight.of(SignedIn.actor());
        sight.need(sight.warehouse() || sight.support(), "warehouse and support");
        var label = look.at(
                        () -> shipments.findById(id).filter(Shipment::goesOut).flatMap(labels::documentOf))
                .orElseThrow(() -> new CaseNotFound(Long.toString(id)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(label.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"label-" + id + ".pdf\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(label.bytes());
    }
}
