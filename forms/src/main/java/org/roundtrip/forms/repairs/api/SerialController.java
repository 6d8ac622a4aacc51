package org.roundtrip.forms.repairs.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.forms.api.NotHere;
import org.roundtrip.forms.api.Page;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.warranty.RegisterSerial;
import org.roundtrip.warranty.SerialNumber;
import org.roundtrip.warranty.Warranties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "serials")
class SerialController {
    private final RegisterSerial registering;
    private final Warranties warranties;

    SerialController(RegisterSerial registering, Warranties warranties) {
        this.registering = registering;
        this.warranties = warranties;
    }

    /** The line of an order a unit was sold by. */
    record SoldBy(
            @NotBlank @Size(max = 50) String order, @Min(1) int line) {}

    @PutMapping("/api/v1/serials/{serial}")
    @Roles({Roles.INTEGRATOR, Roles.WAREHOUSE, Roles.SUPPORT})
    @Operation(
            summary = "Note which unit was delivered",
            description =
                    "Noted twice it stays as it was noted first; makers may give the same number to several products.")
    SerialJson put(@PathVariable String serial, @Valid @RequestBody SoldBy body) {
        var unit =
                registering.register(number(serial), body.order(), body.line()).orElseThrow(NotHere::new);
        return SerialJson.of(unit, warranties.history(unit));
    }

    @GetMapping("/api/v1/serials/{serial}")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT, Roles.WAREHOUSE, Roles.TECHNICIAN, Roles.FINANCE, Roles.OPERATIONS})
    @Operation(summary = "List the units of this number, with what was done to them")
    Page<SerialJson> get(@PathVariable String serial) {
        return new Page<>(
                warranties.find(number(serial)).stream()
                        .map(unit -> SerialJson.of(unit, warranties.history(unit)))
                        .toList(),
                null);
    }

    private static SerialNumber number(String text) {
        if (!SerialNumber.fits(text)) {
            throw new InvalidRequest(
                    "/serial", "no-serial", "a serial number has 3 to 100 letters, digits and . / _ -");
        }
        return new SerialNumber(text);
    }
}
