package org.roundtrip.worklist;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;

/**
 * What answering one kind of task does. One implementation per form; a screen and the API end in the same verb.
 *
 * @param <A> the answer, a record of the form's fields
 */
public interface TaskVerb<A extends Record> {
    /**
     * The form key of the tasks this answers, for example {@code inspection/inspect-items}; {@link WorkItem#OWN_FORM} for
     * all whose form came with their model.
     */
    String form();

    Class<A> answerType();

    /**
     * Carries the answer out. The case's row is locked, everything happens in the transaction that completes the task.
     *
     * @return what the model branches on
     * @throws org.roundtrip.cases.InvalidRequest if the answer does not fit the case; nothing is changed then
     */
    Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, A answer);
}
