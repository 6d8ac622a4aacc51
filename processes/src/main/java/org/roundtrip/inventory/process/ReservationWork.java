package org.roundtrip.inventory.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ProcessEngineException;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.inventory.Inventory;
import org.roundtrip.inventory.InventoryWork;
import org.roundtrip.inventory.ItemReservation;
import org.roundtrip.inventory.ItemReservation.State;
import org.roundtrip.inventory.ItemReservations;
import org.roundtrip.work.Commands;
import org.roundtrip.work.WorkWaiting;
import org.roundtrip.work.process.ExternalWork;
import org.roundtrip.work.process.ExternalWork.Taken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works the steps that reserve, release and take units: take (commit), ask the inventory, store the answers (commit). */
@Component
class ReservationWork implements InventoryWork {
    private static final Logger LOG = LoggerFactory.getLogger(ReservationWork.class);
    private static final int BATCH = 10;

    /** What a step asks for each reservation that it is about. @param told what the timeline says when it is done */
    private record Step(Predicate<State> about, BiFunction<Inventory, ItemReservation, ItemAnswer> ask, String told) {}

    private static final Map<String, Step> STEPS = Map.of(
            WorkWaiting.RESERVE_ITEM, new Step(state -> state == State.WANTED, ItemAnswer::reserve, "items-reserved"),
            WorkWaiting.RELEASE_ITEM, new Step(State::mayHold, ItemAnswer::release, "items-released"),
            WorkWaiting.TAKE_ITEM, new Step(state -> state == State.HELD, ItemAnswer::take, "items-taken"));

    private final ExternalWork work;
    private final ItemReservations reservations;
    private final Inventory inventory;
    private final CaseDesk cases;
    private final Commands commands;

    ReservationWork(
            ExternalWork work, ItemReservations reservations, Inventory inventory, CaseDesk cases, Commands commands) {
        this.work = work;
        this.reservations = reservations;
        this.inventory = inventory;
        this.cases = cases;
        this.commands = commands;
    }

    /** A piece of work and the reservations it is about. */
    private record Job(Taken piece, Step step, List<ItemReservation> items) {}

    @Override
    public int workBatch() {
        var jobs = commands.run(this::take);
        jobs.forEach(this::guarded);
        return jobs.size();
    }

    private List<Job> take() {
        return work.take(BATCH, WorkWaiting.RESERVE_ITEM, WorkWaiting.RELEASE_ITEM, WorkWaiting.TAKE_ITEM).stream()
                .map(piece -> {
                    var step = STEPS.get(piece.topic());
                    return new Job(
                            piece,
                            step,
                            wanted(piece).stream()
                                    .filter(item -> step.about().test(item.state()))
                                    .toList());
                })
                .toList();
    }

    private List<ItemReservation> wanted(Taken piece) {
        var purpose = piece.property(InventorySteps.PURPOSE);
        return purpose == null ? List.of() : reservations.of(piece.caseNumber(), purpose);
    }

    /** Asks for one after the other; what goes wrong with one keeps the rest for the next try. */
    private void work(Job job) {
        if (job.piece().property(InventorySteps.PURPOSE) == null) {
            throw new IllegalStateException("the model's step does not say its purpose");
        }
        var answers = new ArrayList<ItemAnswer>();
        for (var item : job.items()) {
            var answer = job.step().ask().apply(inventory, item);
            answers.add(answer);
            if (answer.isTrouble()) {
                break;
            }
        }
        commands.run(() -> store(job, answers));
    }

    private void store(Job job, List<ItemAnswer> answers) {
        var piece = job.piece();
        answers.stream()
                .findFirst()
                .ifPresent(answer -> cases.lock(answer.item().caseId()));
        answers.forEach(answer -> reservations.move(answer.item().key(), answer.state(), answer.left()));
        var trouble = answers.stream().filter(ItemAnswer::isTrouble).findFirst();
        if (trouble.isPresent()) {
            fail(piece, trouble.get());
        } else if (answers.stream().anyMatch(answer -> answer.state() == State.OUT_OF_STOCK)) {
            tell(answers, "items-out-of-stock");
            work.failed(piece, InventorySteps.OUT_OF_STOCK);
        } else {
            tell(answers, job.step().told());
            work.done(piece, Map.of());
        }
    }

    /** Again as the plan says; a no for good, or a plan that has run out, is for a person. */
    private void fail(Taken piece, ItemAnswer trouble) {
        LOG.warn("{} for case {}: {}", piece.topic(), piece.caseNumber(), trouble.why());
        if (trouble.after() != null && work.again(piece, trouble.after(), "inventory-unavailable")) {
            return;
        }
        tell(List.of(trouble), "inventory-unavailable");
        if (trouble.after() == null) {
            work.failed(piece, piece.whenUnavailable());
        }
    }

    private void tell(List<ItemAnswer> answers, String code) {
        answers.stream().findFirst().ifPresent(answer -> {
            cases.tell(answer.item().caseId(), code, Actor.SYSTEM);
            cases.touch(answer.item().caseId());
        });
    }

    /** One piece that goes wrong must not keep the others waiting; its lock runs out and it is taken again. */
    private void guarded(Job job) {
        try {
            work(job);
        } catch (ProcessEngineException e) {
            // The step is gone: what it reserved is released by the model, as long as it is not noted as released.
            LOG.info(
                    "{} of instance {} is no longer wanted",
                    job.piece().topic(),
                    job.piece().processInstanceId());
        } catch (RuntimeException e) {
            LOG.error(
                    "{} of instance {} failed", job.piece().topic(), job.piece().processInstanceId(), e);
        }
    }
}
