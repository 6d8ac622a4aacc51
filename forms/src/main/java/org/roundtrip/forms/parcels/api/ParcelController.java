package org.roundtrip.forms.parcels.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.roundtrip.forms.api.NotHere;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.shipping.Labels;
import org.roundtrip.shipping.Shipment;
import org.roundtrip.shipping.Shipments;
import org.roundtrip.work.Look;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/parcels")
@Tag(name = "parcels")
class ParcelController {
    private final ParcelScans parcels;
    private final Shipments shipments;
    private final Labels labels;
    private final Look look;

    ParcelController(ParcelScans parcels, Shipments shipments, Labels labels, Look look) {
        this.parcels = parcels;
        this.shipments = shipments;
        this.labels = labels;
        this.look = look;
    }

    @GetMapping("/{trackingCode}")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT, Roles.WAREHOUSE, Roles.FINANCE, Roles.OPERATIONS})
    @Operation(summary = "Get a parcel and what its carrier reported")
    ParcelJson get(@PathVariable String trackingCode) {
        return look.at(() -> parcels.byTrackingCode(trackingCode)).orElseThrow(NotHere::new);
    }

    @GetMapping("/{trackingCode}/label")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT, Roles.WAREHOUSE, Roles.OPERATIONS})
    @Operation(summary = "Get the label of a parcel to the customer as a document")
    ResponseEntity<byte[]> label(@PathVariable String trackingCode) {
        var label = look.at(() -> shipments.withCode(trackingCode).stream()
                        .filter(Shipment::goesOut)
                        .findFirst()
                        .flatMap(labels::documentOf))
                .orElseThrow(NotHere::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(label.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"label\"")
                .body(label.bytes());
    }
}
