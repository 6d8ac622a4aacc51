package org.roundtrip.processes.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.files.Corpus;
import org.roundtrip.files.TakeFile;
import org.roundtrip.followup.FollowUp;
import org.roundtrip.refund.AttemptKey;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.RefundSnapshot;
import org.roundtrip.refund.UnknownRefund;
import org.roundtrip.shipping.Direction;
import org.roundtrip.shipping.Shipment;
import org.roundtrip.shipping.TrackingEvent;
import org.roundtrip.shipping.TrackingState;
import org.roundtrip.shipping.UnknownParcel;
import org.roundtrip.worklist.WorkItem;

/** One case: what can happen to it, and where its models stand. What is in its tables is read by {@link CaseBooks}. */
public final class CaseUnderTest {
    private final Kit kit;
    private final CaseFile opened;
    public final CaseBooks books;

    public CaseUnderTest(Kit kit, CaseFile opened) {
        this.kit = kit;
        this.opened = opened;
        this.books = new CaseBooks(kit, opened.key());
    }

    public long id() {
        return opened.key();
    }

    // What people do

    public void cancels() {
        kit.customerDesk.cancel(opened.number(), Actor.CUSTOMER);
    }

    public void writes(Actor who, String text) {
        kit.customerDesk.say(opened.number(), who, text);
    }

    public void answersOffer(boolean accepted) {
        kit.customerDesk.answerOffer(opened.number(), Actor.CUSTOMER, accepted);
    }

    public FollowUp saysHowItWent(int score, @Nullable String words) {
        return kit.answerFollowUp.answer(opened.number(), Actor.CUSTOMER, score, words);
    }

    public void letsBeAskedByMail(boolean may) {
        kit.askingByMail.allow(opened.number(), Actor.CUSTOMER, may);
    }

    /** Someone finishes the one open task of this step. */
    public void does(Actor who, String task, Record answer) {
        kit.worklist.complete(task(task).id(), who, answer);
    }

    /** Somebody attaches a photo to a task. @return how its answer refers to it */
    public String photo(Actor who, String task) {
        var photo = Corpus.png(8, 8);
        return kit.attachments
                .attach(id(), task(task).id(), who, "photo.png", photo, TakeFile.Wanted.PICTURE)
                .reference();
    }

    public WorkItem task(String task) {
        return kit.workItems.ofCase(id()).stream()
                .filter(item -> item.taskKey().equals(task))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task " + task + " among " + books.tasks()));
    }

    public void seenInWarehouse() {
        kit.arrivals.arrived(opened.number(), People.WAREHOUSE);
    }

    // What the world does

    public void scanned(TrackingState... states) {
        scanned(shipment(), states);
    }

    public void scanned(Shipment shipment, TrackingState... states) {
        var code = String.valueOf(shipment.trackingCode());
        try {
            for (var state : states) {
                kit.parcels.scanned(
                        code,
                        List.of(new TrackingEvent(
                                code, state, kit.clock.instant(), state.name(), state.name(), "Leeds")));
            }
        } catch (UnknownParcel e) {
            throw new AssertionError(e);
        }
    }

    /** The newest parcel that is to come back. */
    public Shipment shipment() {
        return kit.shipments.ofCase(id(), Direction.IN).get(0);
    }

    /** The newest parcel to the customer. */
    public Shipment sent() {
        return kit.shipments.ofCase(id(), Direction.OUT).get(0);
    }

    /** The provider changes its mind about an attempt and says so. */
    public void bankSays(AttemptKey attempt, AttemptState state) {
        hears(kit.bank.changes(attempt, state, state.reserves() ? null : "account-closed"));
    }

    /** The provider says the same of every attempt that counts. */
    public void bankSays(AttemptState state) {
        books.attempts().forEach(attempt -> bankSays(attempt.key(), state));
    }

    public void hears(RefundSnapshot snapshot) {
        try {
            kit.refundWork.learn(snapshot);
        } catch (UnknownRefund e) {
            throw new AssertionError(e);
        }
    }

    /** Time goes by, and what has become due meanwhile happens, once each. */
    public void passes(Duration time) {
        kit.clock.forward(time);
        var due = instances().stream()
                .flatMap(instance -> kit
                        .engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .executable()
                        .list()
                        .stream())
                .sorted(Comparator.comparing(Job::getDuedate))
                .map(Job::getId)
                .toList();
        due.forEach(this::happens);
    }

    /** What was due first may have made an end to what was due after it. */
    private void happens(String job) {
        var management = kit.engine.getManagementService();
        if (management.createJobQuery().jobId(job).count() > 0) {
            management.executeJob(job);
        }
    }

    // Where the models stand

    /** The model's one running instance waits at exactly these steps. */
    public void waitsAt(String model, String... steps) {
        var instance = running(model);
        BpmnAwareTests.assertThat(instance).isWaitingAt(steps);
        // A sub-process that listens for a deadline counts as waiting too: it is no step of its own.
        assertThat(kit.engine.getRuntimeService().getActiveActivityIds(instance.getId()).stream()
                        .filter(id -> !id.startsWith("Sub_")))
                .containsExactlyInAnyOrder(steps);
        books.turnFollowsTasks();
    }

    public ProcessInstance running(String model) {
        return instances().stream()
                .filter(instance -> model(instance).equals(model))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + model + " is running"));
    }

    public void passed(String model, String... steps) {
        var all = kit.engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(opened.number().value())
                .processDefinitionKey(model)
                .list();
        assertThat(all).as("instances of " + model).isNotEmpty();
        var seen = all.stream()
                .flatMap(instance -> kit
                        .engine
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .list()
                        .stream())
                .map(activity -> activity.getActivityId())
                .toList();
        assertThat(seen).containsAll(Arrays.asList(steps));
    }

    /** Nothing of the case is under way any more, and this is how the model ended. */
    public void ended(String model, String end) {
        passed(model, end);
        assertThat(instances()).as("instances still running").isEmpty();
        assertThat(books.tasks()).isEmpty();
    }

    private List<ProcessInstance> instances() {
        return kit.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(opened.number().value())
                .list();
    }

    private String model(ProcessInstance instance) {
        return kit.engine
                .getRepositoryService()
                .getProcessDefinition(instance.getProcessDefinitionId())
                .getKey();
    }
}
