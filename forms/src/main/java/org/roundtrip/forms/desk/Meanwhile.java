package org.roundtrip.forms.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.Timeline;
import org.roundtrip.teamwork.Notes;
import org.springframework.stereotype.Component;

/** What the customer and colleagues did about a case since somebody was shown it: an answer should know of it. */
@Component
class Meanwhile {
    private final Timeline timeline;
    private final Notes notes;
    private final CasePanels panels;
    private final DeskTexts texts;

    Meanwhile(Timeline timeline, Notes notes, CasePanels panels, DeskTexts texts) {
        this.timeline = timeline;
        this.notes = notes;
        this.panels = panels;
        this.texts = texts;
    }

    /** Where a case stands, for its page to send back. */
    String mark(long caseId) {
        int last =
                timeline.of(caseId).stream().mapToInt(Timeline.Entry::seq).max().orElse(0);
        long note = notes.of(caseId).stream().mapToLong(Notes.Note::id).max().orElse(0);
        return last + "." + note;
    }

    /** Nothing if the page said no mark, as programs and older pages don't. */
    List<CasePanel.Happening> since(@Nullable String mark, long caseId, Actor actor) {
        if (mark == null || !mark.matches("\\d{1,9}\\.\\d{1,18}")) {
            return List.of();
        }
        int last = Integer.parseInt(mark.substring(0, mark.indexOf('.')));
        long note = Long.parseLong(mark.substring(mark.indexOf('.') + 1));
        var happened = new ArrayList<CasePanel.Happening>();
        timeline.of(caseId).stream()
                .filter(entry -> entry.seq() > last && byAnother(entry, actor))
                .map(panels::happening)
                .forEach(happened::add);
        notes.of(caseId).stream()
                .filter(one -> one.id() > note && !one.author().equals(actor.name()))
                .map(one -> new CasePanel.Happening(texts.moment(one.at()), one.body(), texts.person(one.author())))
                .forEach(happened::add);
        return happened;
    }

    /** The last thing that happened to a case, for those who find its task gone. */
    Optional<CasePanel.Happening> last(long caseId) {
        return timeline.of(caseId).stream().reduce((one, next) -> next).map(panels::happening);
    }

    /** What runs by itself is no news: it is what the person who answers was told to expect. */
    private static boolean byAnother(Timeline.Entry entry, Actor actor) {
        return switch (entry.actorKind()) {
            case CUSTOMER -> true;
            case STAFF -> !entry.actor().equals(actor.name());
            case PROGRAM, SYSTEM -> false;
        };
    }
}
