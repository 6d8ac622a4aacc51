package org.roundtrip.forms.bench;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.intake.RequestProcess;
import org.roundtrip.intake.ReviewProcess;
import org.roundtrip.returns.ReturnJourney;
import org.roundtrip.worklist.WorkItem;
import org.roundtrip.worklist.WorkItems;

/**
 * Stands in for the model of a return: its only step is a review by support, and the state a case shows says whether it
 * can be cancelled or answered.
 */
public class FakeJourney implements ReturnJourney, ReviewProcess, RequestProcess {
    private final WorkItems items;
    private final Clock clock;
    private volatile int started;

    FakeJourney(WorkItems items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    /** How many cases it was started for. */
    public int started() {
        return started;
    }

    @Override
    public synchronized void start(CaseFile file) {
        started++;
        items.opened(new WorkItem(
                UUID.randomUUID().toString(),
                file.key(),
                file.number().value(),
                "instance",
                "Task_ReviewRequest",
                "intake/review-request",
                "Review request",
                "support",
                null,
                clock.instant(),
                null));
    }

    @Override
    public void start(List<CaseFile> parts) {
        parts.forEach(this::start);
    }

    @Override
    public boolean cancel(CaseFile file) {
        return switch (file.state()) {
            case REQUESTED, IN_REVIEW, AWAITING_CUSTOMER, AWAITING_PARCEL -> true;
            default -> false;
        };
    }

    @Override
    public boolean questionAnswered(CaseFile file) {
        return file.state() == CaseState.AWAITING_CUSTOMER;
    }

    @Override
    public boolean offerAnswered(CaseFile file, boolean accepted) {
        return file.state() == CaseState.AWAITING_CUSTOMER;
    }
}
