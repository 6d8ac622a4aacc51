package org.roundtrip.worklist;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.work.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers given on a screen, held back for a moment so that they can be undone. Held means stored, not done: the task
 * stays open until the answer is carried out, and a node that dies leaves it to the next look.
 */
@Component
public class HeldAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(HeldAnswers.class);

    /** The problem of an answer whose task ended without it. */
    public static final String GONE =
            "the task was gone when the answer came: somebody else finished it, or the case went on";

    private final JdbcClient jdbc;
    private final Worklist worklist;
    private final Commands commands;
    private final TaskScheduler scheduler;
    private final JsonMapper json;
    private final Clock clock;
    private final Duration hold;

    HeldAnswers(
            JdbcClient jdbc,
            Worklist worklist,
            Commands commands,
            TaskScheduler scheduler,
            JsonMapper json,
            Clock clock,
            @Value("${roundtrip.desk.undo-for:10s}") Duration hold) {
        this.jdbc = jdbc;
        this.worklist = worklist;
        this.commands = commands;
        this.scheduler = scheduler;
        this.json = json;
        this.clock = clock;
        this.hold = hold;
    }

    private record Held(String taskId, String actor, String actorRoles, String answer) {}

    /** An answer that could not be carried out when its time came, with the reason, and what it was about. */
    public record Problem(
            String taskId,
            String problem,
            @Nullable String caseNumber,
            @Nullable String step) {}

    /** How long an answer can be undone. */
    public Duration undoFor() {
        return hold;
    }

    /** Holds an answer. A later answer of the same person replaces it. @throws TaskTaken if someone else has the task */
    public void hold(String taskId, Actor actor, Record answer) {
        var runAt = clock.instant().plus(hold);
        commands.run(() -> {
            var item = worklist.claim(taskId, actor);
            jdbc.sql("delete from held_answer where task_id = ?").param(taskId).update();
            jdbc.sql("insert into held_answer (task_id, actor, actor_roles, answer, run_at, case_number, step)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            taskId,
                            actor.name(),
                            String.join(",", actor.roles()),
                            json.writeValueAsString(answer),
                            runAt.toEpochMilli(),
                            item.caseNumber(),
                            item.name())
                    .update();
        });
        scheduler.schedule(
                () -> carryOut(taskId),
                scheduler.getClock().instant().plus(hold).plusMillis(50));
    }

    /** Takes a held answer back. @return false if it was already carried out */
    public boolean undo(String taskId, Actor actor) {
        return commands.run(() -> jdbc.sql("delete from held_answer where task_id = ? and actor = ?")
                        .params(taskId, actor.name())
                        .update()
                == 1);
    }

    /** Whether an answer to this task is being held. */
    public boolean isHeld(String taskId) {
        return jdbc.sql("select count(*) from held_answer where task_id = ? and problem is null")
                        .param(taskId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Carries out at once what this person's next action makes final. */
    public void carryOutAllOf(Actor actor) {
        jdbc.sql("select task_id from held_answer where actor = ? and problem is null order by run_at")
                .param(actor.name())
                .query(String.class)
                .list()
                .forEach(this::carryOutNow);
    }

    /** What of this person's answers did not work. */
    public List<Problem> problemsOf(Actor actor) {
        return jdbc.sql("select task_id, problem, case_number, step from held_answer where actor = ?"
                        + " and problem is not null")
                .param(actor.name())
                .query(Problem.class)
                .list();
    }

    public void dismissProblem(String taskId, Actor actor) {
        commands.run(() -> {
            jdbc.sql("delete from held_answer where task_id = ? and actor = ? and problem is not null")
                    .params(taskId, actor.name())
                    .update();
        });
    }

    /** What a node that died has left over. */
    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT10S")
    void carryOutLeftOver() {
        jdbc.sql("select task_id from held_answer where run_at <= ? and problem is null order by run_at limit 100")
                .param(clock.millis())
                .query(String.class)
                .list()
                .forEach(this::carryOut);
    }

    private void carryOut(String taskId) {
        long now = clock.millis();
        boolean due = jdbc.sql("select count(*) from held_answer where task_id = ? and run_at <= ?")
                        .params(taskId, now)
                        .query(Integer.class)
                        .single()
                > 0;
        if (due) {
            carryOutNow(taskId);
        }
    }

    private void carryOutNow(String taskId) {
        try {
            commands.run(() -> {
                var held = lock(taskId);
                if (held == null) {
                    return;
                }
                var actor = Actor.staff(held.actor(), Set.of(held.actorRoles().split(",")));
                jdbc.sql("delete from held_answer where task_id = ?")
                        .param(taskId)
                        .update();
                worklist.complete(
                        taskId, actor, item -> json.readValue(held.answer(), worklist.answerType(item.formKey())));
            });
        } catch (TaskGone e) {
            // Nothing of it can be given again: only that it was lost is kept.
            commands.run(() -> {
                jdbc.sql("update held_answer set answer = '{}', problem = ? where task_id = ?")
                        .params(GONE, taskId)
                        .update();
            });
        } catch (RuntimeException e) {
            LOG.warn("A held answer could not be carried out: {}", e.getClass().getSimpleName());
            commands.run(() -> {
                jdbc.sql("update held_answer set problem = ? where task_id = ?")
                        .params(cut(String.valueOf(e.getMessage())), taskId)
                        .update();
            });
        }
    }

    private @Nullable Held lock(String taskId) {
        return jdbc.sql("select task_id, actor, actor_roles, answer from held_answer where task_id = ?"
                        + " and problem is null for update")
                .param(taskId)
                .query(Held.class)
                .optional()
                .orElse(null);
    }

    private static String cut(String text) {
        return text.length() <= 500 ? text : text.substring(0, 500);
    }
}
