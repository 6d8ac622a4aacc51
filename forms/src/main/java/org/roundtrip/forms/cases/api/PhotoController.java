package org.roundtrip.forms.cases.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.roundtrip.files.RequestPhotos;
import org.roundtrip.files.TakeFile;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.api.Bodies;
import org.roundtrip.forms.api.Idempotent;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.forms.api.UploadQuota;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "cases")
class PhotoController {
    private final TakeFile taking;
    private final RequestPhotos photos;
    private final Idempotent idempotent;
    private final UploadQuota quota;

    PhotoController(TakeFile taking, RequestPhotos photos, Idempotent idempotent, UploadQuota quota) {
        this.taking = taking;
        this.photos = photos;
        this.idempotent = idempotent;
        this.quota = quota;
    }

    /** A photo that a case can be opened with. */
    record PhotoJson(
            @Schema(description = "What a line says of it when the case is opened")
            String reference,

            String name,
            String type,
            int size) {}

    @PostMapping(
            path = "/api/v1/photos",
            consumes = {MediaType.APPLICATION_OCTET_STREAM_VALUE, "image/*"})
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT})
    @Operation(
            summary = "Send a photo to open a case with",
            description = "The body is the photo: PNG, JPEG or WebP, 10 MB and 50 million pixels at most, whatever its"
                    + " media type says. It is drawn anew, and nothing that stood beside its pixels is kept. Open the"
                    + " case with its reference within two days, or it is thrown away.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PhotoJson.class)))
    ResponseEntity<byte[]> send(
            HttpServletRequest call, @RequestParam String name, @RequestHeader(Idempotent.HEADER) String key)
            throws IOException {
        var actor = SignedIn.actor();
        quota.count(actor);
        var sent = Bodies.read(call.getInputStream(), TakeFile.LARGEST);
        // Kept before the transaction; what a repeat keeps a second time is nobody's, and thrown away.
        var taken = taking.take(name, sent, TakeFile.Wanted.PICTURE);
        return idempotent.once(call, key, () -> {
            var reference = photos.add(actor.name(), taken);
            return ResponseEntity.status(201)
                    .body(new PhotoJson(reference, taken.name(), taken.type().mediaType(), taken.size()));
        });
    }
}
