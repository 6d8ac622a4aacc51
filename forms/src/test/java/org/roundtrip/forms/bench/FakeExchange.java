package org.roundtrip.forms.bench;

import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.exchange.ExchangeProcess;

/** Stands in for the models of an exchange: the state a case shows says what they wait for. */
public class FakeExchange implements ExchangeProcess {
    @Override
    public void start(CaseFile file) {}

    @Override
    public boolean cancel(CaseFile file) {
        return switch (file.state()) {
            case REQUESTED, IN_REVIEW, AWAITING_CUSTOMER, AWAITING_PARCEL -> true;
            default -> false;
        };
    }

    @Override
    public boolean chosen(CaseFile file, Choice choice) {
        return file.state() == CaseState.AWAITING_CUSTOMER;
    }

    @Override
    public boolean mayLeave(CaseFile file) {
        return false;
    }
}
