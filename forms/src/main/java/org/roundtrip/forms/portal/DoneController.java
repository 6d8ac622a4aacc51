package org.roundtrip.forms.portal;

import java.time.Duration;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.CaseWatch;
import org.roundtrip.shipping.Shipment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Confirms a request. Waits a moment for the label, because most labels take less than that. */
@Controller
class DoneController {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int REFRESHES = 6;

    private final CaseAccess access;
    private final CaseWatch watch;
    private final Parcels parcels;
    private final TrackPages pages;

    DoneController(CaseAccess access, CaseWatch watch, Parcels parcels, TrackPages pages) {
        this.access = access;
        this.watch = watch;
        this.parcels = parcels;
        this.pages = pages;
    }

    /** {@code look} counts how often the page has refreshed itself; it stops before it becomes a nuisance. */
    @GetMapping("/return/done/{number}/{key}")
    String done(
            @PathVariable String number,
            @PathVariable String key,
            @RequestParam(defaultValue = "0") int look,
            Model model) {
        var known = access.open(number, key);
        var parts = access.parts(known).stream()
                .map(part -> look == 0
                        ? watch.await(part.number(), PATIENCE, this::settled).orElse(part)
                        : part)
                .toList();
        boolean settled = parts.stream().allMatch(this::settled);
        model.addAttribute("file", known);
        var shown = parts.stream().map(pages::page).toList();
        model.addAttribute("parts", shown);
        model.addAttribute("labels", SharedLabels.of(shown));
        model.addAttribute("trackPath", access.requestPath(known));
        model.addAttribute("email", MaskedEmail.of(known.customerEmail()));
        model.addAttribute("refresh", settled || look < 0 || look >= REFRESHES ? null : look + 1);
        return "portal/done";
    }

    /** Whether there is nothing to wait for: the label is there, or a person has to look at the request first. */
    private boolean settled(CaseFile file) {
        return switch (file.state()) {
            case REQUESTED -> false;
            case AWAITING_PARCEL ->
                parcels.newest(file)
                        .filter(shipment -> shipment.state() != Shipment.State.LABEL_WANTED)
                        .isPresent();
            default -> file.state() != CaseState.REQUESTED;
        };
    }
}
