package org.roundtrip.forms.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.forms.desk.DeskTexts.Moment;
import org.roundtrip.teamwork.Mentions;
import org.roundtrip.teamwork.Notes;
import org.roundtrip.teamwork.Presence;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What people of the staff leave for each other on a case's pages: notes, and that they are there. */
@Component
class Together {
    private final Notes notes;
    private final Mentions mentions;
    private final Presence presence;
    private final DeskTexts texts;

    Together(Notes notes, Mentions mentions, Presence presence, DeskTexts texts) {
        this.notes = notes;
        this.mentions = mentions;
        this.presence = presence;
        this.texts = texts;
    }

    /** A note as a page shows it. */
    public record Note(String author, Moment at, String body) {}

    /** Puts both on a page of the case, and says that this person has it open. */
    void show(CaseFile file, Actor actor, Model model) {
        presence.beat(file.key(), actor, Presence.Doing.VIEWING);
        mentions.seen(file.key(), actor);
        model.addAttribute("others", others(file.key(), actor));
        model.addAttribute(
                "notes",
                notes.of(file.key()).stream()
                        .map(one -> new Note(texts.person(one.author()), texts.moment(one.at()), one.body()))
                        .toList());
    }

    /** A note that calls somebody, with its case. */
    public record Call(String caseNumber, Note note) {}

    /** The notes that call this person and that he has not seen. */
    List<Call> calls(Actor actor) {
        return mentions.of(actor).stream()
                .map(one -> new Call(
                        one.caseNumber(), new Note(texts.person(one.author()), texts.moment(one.at()), one.body())))
                .toList();
    }

    /** Who else is at this case, as a sentence; empty if nobody is. */
    String others(long caseId, Actor actor) {
        return others(List.of(caseId), actor).getOrDefault(caseId, "");
    }

    /** The same for many cases; those where nobody is are missing. */
    Map<Long, String> others(Collection<Long> caseIds, Actor actor) {
        return presence.others(caseIds, actor).stream()
                .collect(Collectors.groupingBy(
                        Presence.Here::caseId, Collectors.mapping(this::words, Collectors.joining(" "))));
    }

    private String words(Presence.Here here) {
        var who = texts.person(here.person());
        return here.doing() == Presence.Doing.EDITING
                ? texts.text("presence.editing", who)
                : texts.text("presence.viewing", who);
    }
}
