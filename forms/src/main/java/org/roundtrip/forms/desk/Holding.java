package org.roundtrip.forms.desk;

import org.roundtrip.cases.Actor;
import org.roundtrip.worklist.HeldAnswers;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Holds an answer, and says where its person goes next. */
@Component
class Holding {
    private final HeldAnswers answers;
    private final DeskWork work;

    Holding(HeldAnswers answers, DeskWork work) {
        this.answers = answers;
        this.work = work;
    }

    /** @return where to go: the next task of the queue, or the queue */
    String hold(WorkItem item, Actor actor, Record answer) {
        if (!answers.isHeld(item.id())) {
            answers.carryOutAllOf(actor);
        }
        answers.hold(item.id(), actor, answer);
        return "redirect:"
                + work.next(item.queue(), actor, item.id())
                        .map(next -> "/desk/tasks/" + next)
                        .orElse("/desk/queue/" + item.queue() + "?notice=all-done");
    }
}
