package org.roundtrip.forms.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.teamwork.Presence;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The beat of an open page: says that its reader is still there, and asks who else is. */
@DeskScreen
class PresencePage {
    private final CaseFiles files;
    private final Presence presence;
    private final Together together;

    PresencePage(CaseFiles files, Presence presence, Together together) {
        this.files = files;
        this.presence = presence;
        this.together = together;
    }

    /**
     * @param known what the page says now
     * @return the sentence anew, or nothing if it has not changed: a reader of screens is not told the same twice
     */
    @PostMapping("/desk/cases/{number}/presence")
    @Nullable
    ModelAndView beat(
            @PathVariable String number,
            @RequestParam(defaultValue = "viewing") String doing,
            @RequestParam(defaultValue = "") String known,
            HttpServletResponse response) {
        var actor = SignedIn.actor();
        Sight.orRefuse(actor);
        var file = CasePage.file(files, number);
        presence.beat(file.key(), actor, doing(doing));
        var others = together.others(file.key(), actor);
        if (others.equals(known)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        return new ModelAndView("desk/together :: who", "others", others);
    }

    private static Presence.Doing doing(String word) {
        return word.toUpperCase(Locale.ROOT).equals(Presence.Doing.EDITING.name())
                ? Presence.Doing.EDITING
                : Presence.Doing.VIEWING;
    }
}
