package org.roundtrip.forms.cases.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.TooLate;
import org.roundtrip.collection.Collection;
import org.roundtrip.collection.Collections;
import org.roundtrip.collection.LinkOffer;
import org.roundtrip.collection.OpenLink;
import org.roundtrip.forms.api.NoFields;
import org.roundtrip.forms.api.NotHere;
import org.roundtrip.forms.api.Numbers;
import org.roundtrip.forms.api.Problem;
import org.roundtrip.forms.api.ProblemException;
import org.roundtrip.forms.api.ProblemKind;
import org.roundtrip.forms.api.Roles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cases/{number}/collections/{id}")
@Tag(name = "cases")
class CollectionController {
    private final CaseFiles files;
    private final Collections collections;
    private final OpenLink links;

    CollectionController(CaseFiles files, Collections collections, OpenLink links) {
        this.files = files;
        this.collections = collections;
        this.links = links;
    }

    @GetMapping
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT, Roles.FINANCE, Roles.OPERATIONS})
    @Operation(summary = "Get money wanted of a customer")
    CollectionJson get(@PathVariable String number, @PathVariable long id) {
        return CollectionJson.of(find(number, id));
    }

    @PostMapping("/link")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT})
    @Operation(
            summary = "Get a page the customer can pay on",
            description =
                    "Asked again it is the same page as long as that one is good, so no Idempotency-Key is needed."
                            + " 409 if there is nothing to pay (any more), 503 if the payment provider can't be asked now.")
    LinkJson link(
            @PathVariable String number,
            @PathVariable long id,
            @RequestBody(required = false) @Nullable NoFields body) {
        var offer = links.open(find(number, id).key());
        if (offer instanceof LinkOffer.Ready ready) {
            return new LinkJson(ready.url(), ready.expiresAt());
        }
        if (offer instanceof LinkOffer.Paid) {
            throw new TooLate("already-paid", "it is paid, or held");
        }
        if (offer instanceof LinkOffer.NotNow) {
            throw new ProblemException(
                    Problem.of(ProblemKind.UNAVAILABLE, "the payment provider can't be asked right now"));
        }
        throw new TooLate("payment-over", "it can't be paid any more");
    }

    private Collection find(String number, long id) {
        var file = files.findByNumber(Numbers.of(number)).orElseThrow(NotHere::new);
        return collections.ofCase(file.key()).stream()
                .filter(each -> each.key() == id)
                .findFirst()
                .orElseThrow(NotHere::new);
    }
}
