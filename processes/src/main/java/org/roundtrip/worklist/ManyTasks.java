package org.roundtrip.worklist;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.InvalidRequest;
import org.springframework.stereotype.Service;

/** Takes or gives back several tasks, each by itself and with a word of its own: one that can't be stops no other. */
@Service
public class ManyTasks {
    public static final int MOST = 100;

    private final Worklist worklist;

    ManyTasks(Worklist worklist) {
        this.worklist = worklist;
    }

    /**
     * What became of one.
     *
     * @param caseNumber null if it is gone, or not this person's to see
     * @param code why nothing changed: {@code task-taken}, {@code task-gone}, {@code wrong-role}, {@code yours-already},
     *     {@code free-already}; null if it did
     * @param by who has it, if somebody else has
     */
    public record Word(
            String taskId,
            @Nullable String caseNumber,
            @Nullable String code,
            @Nullable String by) {
        public boolean done() {
            return code == null;
        }
    }

    /** @throws InvalidRequest if they are too many */
    public List<Word> claim(Collection<String> taskIds, Actor actor) {
        return each(taskIds, actor, item -> {
            if (item.assignee() != null && item.assignee().equals(actor.name())) {
                return "yours-already";
            }
            worklist.claim(item.id(), actor);
            return null;
        });
    }

    /** @throws InvalidRequest if they are too many */
    public List<Word> release(Collection<String> taskIds, Actor actor) {
        return each(taskIds, actor, item -> {
            if (item.assignee() == null) {
                return "free-already";
            }
            worklist.release(item.id(), actor);
            return null;
        });
    }

    private interface Deed {
        /** @return why nothing changed, or null if it did */
        @Nullable
        String to(WorkItem item);
    }

    private List<Word> each(Collection<String> taskIds, Actor actor, Deed deed) {
        var asked = taskIds.stream().distinct().toList();
        if (asked.size() > MOST) {
            throw new InvalidRequest("/tasks", "too-many", "at most " + MOST + " tasks are taken at once");
        }
        return asked.stream().map(id -> one(id, actor, deed)).toList();
    }

    private Word one(String id, Actor actor, Deed deed) {
        @Nullable String number = null;
        try {
            var item = worklist.item(id, actor);
            number = item.caseNumber();
            return new Word(id, number, deed.to(item), null);
        } catch (TaskTaken e) {
            return new Word(id, number, "task-taken", e.by());
        } catch (TaskGone e) {
            return new Word(id, number, "task-gone", null);
        } catch (NotAllowed e) {
            return new Word(id, number, e.code(), null);
        }
    }
}
