package org.roundtrip.forms.desk;

import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.teamwork.SavedViews;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeping the filter of a list as a view, for oneself or for all. */
@DeskScreen
class SavedViewsPage {
    private final SavedViews views;

    SavedViewsPage(SavedViews views) {
        this.views = views;
    }

    @PostMapping("/desk/queue/{queue}/views")
    String keep(
            @PathVariable String queue,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean shared,
            @RequestParam(defaultValue = "") String filter) {
        QueuePage.check(SignedIn.actor(), queue);
        var kept = QueueFilter.read(filter).lasting();
        var back = QueueRail.href(queue, kept);
        try {
            views.keep(queue, SignedIn.actor(), name, shared, kept.query());
        } catch (InvalidRequest e) {
            return "redirect:" + with(back, e.problems().get(0).code());
        }
        return "redirect:" + with(back, "view-kept");
    }

    @PostMapping("/desk/queue/{queue}/views/{id}/remove")
    String remove(@PathVariable String queue, @PathVariable long id) {
        QueuePage.check(SignedIn.actor(), queue);
        views.remove(id, SignedIn.actor());
        return "redirect:/desk/queue/" + queue + "?notice=view-removed";
    }

    private static String with(String address, String notice) {
        return address + (address.contains("?") ? "&" : "?") + "notice=" + notice;
    }
}
