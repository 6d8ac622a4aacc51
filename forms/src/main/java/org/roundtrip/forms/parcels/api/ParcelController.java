package org.roundtrip.forms.parcels.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.roundtrip.forms.api.NotHere;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.work.Look;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/parcels")
@Tag(name = "parcels")
class ParcelController {
    private final ParcelScans parcels;
    private final Look look;

    ParcelController(ParcelScans parcels, Look look) {
        this.parcels = parcels;
        this.look = look;
    }

    @GetMapping("/{trackingCode}")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT, Roles.WAREHOUSE, Roles.FINANCE, Roles.OPERATIONS})
    @Operation(summary = "Get a parcel and what its carrier reported")
    ParcelJson get(@PathVariable String trackingCode) {
        return look.at(() -> parcels.byTrackingCode(trackingCode)).orElseThrow(NotHere::new);
    }
}
