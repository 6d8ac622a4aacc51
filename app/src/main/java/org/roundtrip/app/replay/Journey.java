package org.roundtrip.app.replay;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Brings one case to its end: look at it, do the one thing it waits for, look again. It keeps nothing that the case does
 * not know, so it can begin anywhere.
 */
class Journey {
    /** More answers to one kind of task than any outage needs: the case goes round in circles. */
    private static final int ANSWERS_PER_FORM = 20;

    private final RoundtripApi api;
    private final Access access;
    private final Carrier carrier;
    private final Patience patience;
    private final Map<String, Integer> answers = new HashMap<>();
    private final Set<String> turnedAway = new HashSet<>();
    private boolean carried;

    Journey(RoundtripApi api, Access access, Carrier carrier, Patience patience) {
        this.api = api;
        this.access = access;
        this.carrier = carrier;
        this.patience = patience;
    }

    /** Goes on until the case is closed; gives back the case as it was last seen. @throws Stuck if it does not move */
    CaseView carryOn(CaseView start) {
        var view = start;
        long lastMove = System.nanoTime();
        while (!view.closed()) {
            act(view);
            var next = api.changed(access.one(Role.INTEGRATOR), view.number(), view.version());
            if (next.isPresent()) {
                view = next.get();
                lastMove = System.nanoTime();
            } else if (patience.isOver(lastMove)) {
                throw new Stuck(view, "nothing happens");
            } else {
                // Perhaps the scans were lost on their way.
                carried = false;
            }
        }
        return view;
    }

    private void act(CaseView view) {
        for (var task : view.tasks()) {
            var answer = TaskAnswer.to(task.form());
            if (answer.isPresent()) {
                complete(view, task, answer.get());
                return;
            }
        }
        if (!carried && waitsForParcel(view)) {
            carrier.carry(view.number(), view.shipment().trackingCode());
            carried = true;
        }
    }

    private static boolean waitsForParcel(CaseView view) {
        return view.shipment() != null
                && view.shipment().trackingCode() != null
                && (view.state().equals("awaiting_parcel") || view.state().equals("in_transit"));
    }

    private void complete(CaseView view, CaseView.Task task, TaskAnswer answer) {
        if (answers.merge(task.form(), 1, Integer::sum) > ANSWERS_PER_FORM) {
            throw new Stuck(view, task.form() + " comes up again and again");
        }
        var who = whoAnswers(view, task, answer.role());
        // The key belongs to task and person: a lost answer is asked for again, by this run or the next.
        var key = "replay-" + task.id() + "-" + who.name();
        var said =
                api.post(who, "/tasks/" + task.id() + "/complete", answer.body().apply(view), key);
        if (said.status() == 403) {
            turnedAway.add(task.id() + who.name());
        } else if (said.status() != 404 && said.status() != 409) {
            // 404 and 409 say that it is done, or somebody else's: the next look shows what is left.
            said.orRefused("answering %s of %s as %s".formatted(task.form(), view.number(), who));
        }
    }

    /** The second approval goes to the second finance user first; whoever is turned away makes place for the next. */
    private Person whoAnswers(CaseView view, CaseView.Task task, Role role) {
        var people = access.all(role);
        int first = task.key() != null && task.key().endsWith("Second") ? 1 : 0;
        for (int i = 0; i < people.size(); i++) {
            var person = people.get((first + i) % people.size());
            if (!turnedAway.contains(task.id() + person.name())) {
                return person;
            }
        }
        throw new Stuck(view, "nobody may answer " + task.form());
    }

    /** A case that could not be brought to its end. */
    static class Stuck extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stuck(CaseView view, String why) {
            super("%s is stuck in %s (tasks %s): %s"
                    .formatted(
                            view.number(),
                            view.state(),
                            view.tasks().stream().map(CaseView.Task::form).toList(),
                            why));
        }
    }
}
