package org.roundtrip.forms.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.operations.RetryRequest;
import org.roundtrip.operations.RetrySteps;
import org.roundtrip.operations.Trouble;
import org.roundtrip.operations.WatchTroubles;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What fails, by what it looks like, and having it tried again. Whoever confirms sees what will be tried, and that is what
 * is tried: the page sends the incidents themselves and not how they were found.
 */
@DeskScreen
class IncidentsPage {
    static final String PATH = OperationsPage.PATH + "/incidents";
    static final String AT_RISK = OperationsPage.PATH + "/at-risk";
    static final String RETRIES = OperationsPage.PATH + "/retries";

    /** How many "retry some" tries first after a fix. */
    private static final int SLICE = 10;

    private static final int SHOWN = 100;
    private static final int RECENT = 20;
    private static final String LOOK_AGAIN_SECONDS = "5";

    private final WatchTroubles watch;
    private final RetrySteps retries;
    private final TroubleViews views;
    private final DeskTexts texts;

    IncidentsPage(WatchTroubles watch, RetrySteps retries, TroubleViews views, DeskTexts texts) {
        this.watch = watch;
        this.retries = retries;
        this.views = views;
        this.texts = texts;
    }

    @GetMapping(PATH)
    String groups(
            @RequestParam(defaultValue = "-1") int asked, @RequestParam(defaultValue = "0") int refused, Model model) {
        OperationsPage.needOperations();
        recent(model);
        model.addAttribute("asked", asked < 0 ? null : texts.text("retry.asked", asked));
        model.addAttribute("refused", refused <= 0 ? null : texts.text("retry.refused", refused));
        model.addAttribute(
                "groups",
                watch.groups().stream().map(group -> views.group(group, SLICE)).toList());
        return "desk/incidents";
    }

    /** Looks at each retry before it says how it stands; the list comes back by itself while one is open. */
    private void recent(Model model) {
        var recent = retries.newest(Long.MAX_VALUE, RECENT);
        if (recent.stream().anyMatch(one -> one.state() == RetryRequest.State.REQUESTED)) {
            model.addAttribute("refreshes", LOOK_AGAIN_SECONDS);
        }
        model.addAttribute("recent", views.retried(recent));
    }

    @GetMapping(PATH + "/{fingerprint}")
    String group(@PathVariable String fingerprint, Model model) {
        OperationsPage.needOperations();
        var group = watch.group(fingerprint);
        if (group.isEmpty()) {
            return "redirect:" + PATH + "?notice=no-incident";
        }
        model.addAttribute("group", views.group(group.get(), SLICE));
        model.addAttribute(
                "rows",
                group.get().troubles().stream().limit(SHOWN).map(views::row).toList());
        return "desk/incident-group";
    }

    @GetMapping(PATH + "/{fingerprint}/{id}")
    String trace(@PathVariable String fingerprint, @PathVariable String id, Model model) {
        OperationsPage.needOperations();
        var found = watch.trace(id);
        if (found.isEmpty()) {
            return "redirect:" + PATH + "?notice=no-incident";
        }
        model.addAttribute("one", views.row(found.get().trouble()));
        model.addAttribute("trace", found.get().trace());
        model.addAttribute("group", fingerprint);
        return "desk/incident";
    }

    /** Names what would be tried again. @param most the first so many of them */
    @GetMapping(PATH + "/{fingerprint}/retry")
    String confirm(
            @PathVariable String fingerprint, @RequestParam(required = false) @Nullable Integer most, Model model) {
        OperationsPage.needOperations();
        var group = watch.group(fingerprint);
        int limit = most == null ? RetrySteps.MOST : Math.max(1, Math.min(most, RetrySteps.MOST));
        var chosen =
                group.map(one -> one.retryable().stream().limit(limit).toList()).orElse(List.of());
        if (chosen.isEmpty()) {
            return "redirect:" + PATH + "?notice=no-incident";
        }
        model.addAttribute("group", views.group(group.orElseThrow(), SLICE));
        model.addAttribute("ids", chosen.stream().map(Trouble::id).toList());
        model.addAttribute(
                "sample", chosen.stream().limit(SLICE).map(views::row).toList());
        return "desk/retry";
    }

    @PostMapping(RETRIES)
    String retry(@RequestParam(name = "incident", defaultValue = "") List<String> ids) {
        OperationsPage.needOperations();
        try {
            var answers = retries.retry(ids, SignedIn.actor());
            long asked = answers.stream().filter(RetrySteps.Answer::requested).count();
            return "redirect:" + PATH + "?asked=" + asked + "&refused=" + (answers.size() - asked) + "#retries";
        } catch (InvalidRequest e) {
            return "redirect:" + PATH + "?notice=no-incident";
        }
    }

    @GetMapping(AT_RISK)
    String atRisk(Model model) {
        OperationsPage.needOperations();
        model.addAttribute("rows", watch.atRisk(SHOWN).stream().map(views::risk).toList());
        return "desk/at-risk";
    }
}
