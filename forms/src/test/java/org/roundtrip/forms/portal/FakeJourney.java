package org.roundtrip.forms.portal;

import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.returns.ReturnJourney;

/** Stands in for the model: starts nothing, and lets a case be cancelled and answered by the state it shows. */
class FakeJourney implements ReturnJourney {
    int started;

    @Override
    public void start(CaseFile file) {
        started++;
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
