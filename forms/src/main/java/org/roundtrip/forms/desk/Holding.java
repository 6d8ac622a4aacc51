package org.roundtrip.forms.desk;

import org.roundtrip.cases.Actor;
import org.roundtrip.teamwork.Presence;
import org.roundtrip.worklist.HeldAnswers;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Holds an answer, and says where its person goes next. */
@Component
class Holding {
    private final HeldAnswers answers;
    private final Presence presence;
    private final DeskWork work;

    Holding(HeldAnswers answers, Presence presence, DeskWork work) {
        this.answers = answers;
        this.presence = presence;
        this.work = work;
    }

    /** @return where to go: the next task of the queue, or the queue */
    String hold(WorkItem item, Actor actor, Record answer) {
        if (!answers.isHeld(item.id())) {
            answers.carryOutAllOf(actor);
        }
        answers.hold(item.id(), actor, answer);
        presence.leave(item.caseId(), actor);
        return "redirect:"
                + work.next(item.queue(), actor, item.id())
                        .map(next -> "/desk/tasks/" + next)
                        .orElse("/desk/queue/" + item.queue() + "?notice=all-done");
    }
}
