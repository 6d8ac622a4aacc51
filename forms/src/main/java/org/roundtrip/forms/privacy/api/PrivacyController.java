package org.roundtrip.forms.privacy.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.api.Idempotent;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.forms.privacy.ExportFile;
import org.roundtrip.privacy.ErasePerson;
import org.roundtrip.privacy.ErasurePlans.Plan;
import org.roundtrip.privacy.ExportPerson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/privacy")
@Tag(name = "privacy")
class PrivacyController {
    private final ExportPerson exporting;
    private final ErasePerson erasing;
    private final ExportFile files;
    private final Idempotent idempotent;

    PrivacyController(ExportPerson exporting, ErasePerson erasing, ExportFile files, Idempotent idempotent) {
        this.exporting = exporting;
        this.erasing = erasing;
        this.files = files;
        this.idempotent = idempotent;
    }

    @PostMapping(value = "/exports", produces = MediaType.APPLICATION_JSON_VALUE)
    @Roles({Roles.SUPPORT, Roles.OPERATIONS})
    @Operation(summary = "Everything kept of a customer, as JSON; as application/zip with the files")
    Map<String, @Nullable Object> export(@RequestBody ExportBody body) {
        return files.data(exporting.of(body.email(), SignedIn.actor()));
    }

    @PostMapping(value = "/exports", produces = ExportFile.ZIP)
    @Roles({Roles.SUPPORT, Roles.OPERATIONS})
    @Operation(hidden = true)
    ResponseEntity<byte[]> exportWithFiles(@RequestBody ExportBody body) {
        return files.zip(exporting.of(body.email(), SignedIn.actor()));
    }

    @PostMapping("/erasures")
    @Roles({Roles.SUPPORT, Roles.OPERATIONS})
    @Operation(
            summary = "Erase a customer's data, or say what would be erased and what is kept on which ground",
            description = "Open cases, credit notes that are due and open disputes stand in the way.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Plan.class)))
    ResponseEntity<byte[]> erase(
            @RequestHeader(Idempotent.HEADER) String key, @RequestBody ErasureBody body, HttpServletRequest request) {
        boolean dry = Boolean.TRUE.equals(body.dryRun());
        return idempotent.once(
                request,
                key,
                () -> ResponseEntity.ok(
                        dry
                                ? erasing.plan(body.email())
                                : erasing.erase(
                                        body.email(),
                                        Objects.requireNonNullElse(body.reason(), ""),
                                        SignedIn.actor())));
    }
}
