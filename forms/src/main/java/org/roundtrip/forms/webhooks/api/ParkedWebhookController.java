package org.roundtrip.forms.webhooks.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.forms.api.Cursor;
import org.roundtrip.forms.api.NoFields;
import org.roundtrip.forms.api.NotHere;
import org.roundtrip.forms.api.Page;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.work.ParkedWebhooks;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/parked-webhooks")
@Tag(name = "webhooks")
class ParkedWebhookController {
    private static final String LIST = "parked-webhooks";

    private final ParkedWebhooks webhooks;

    ParkedWebhookController(ParkedWebhooks webhooks) {
        this.webhooks = webhooks;
    }

    @GetMapping
    @Roles(Roles.OPERATIONS)
    @Operation(summary = "List webhooks that could not be worked, newest first")
    Page<ParkedWebhooks.Parked> list(
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        long before = Cursor.id(LIST, cursor, Long.MAX_VALUE);
        var found = webhooks.parked(before, Page.limit(limit) + 1);
        return Page.of(found, limit, List::copyOf, last -> Cursor.of(LIST, last.id()));
    }

    @PostMapping("/{id}/work-again")
    @Roles(Roles.OPERATIONS)
    @Operation(summary = "Have a parked webhook worked again, with all its tries")
    ResponseEntity<Void> workAgain(@PathVariable long id, @RequestBody(required = false) @Nullable NoFields body) {
        if (!webhooks.workAgain(id)) {
            throw new NotHere();
        }
        return ResponseEntity.accepted().build();
    }
}
