package org.roundtrip.forms.bench;

import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.exchange.ExchangeProcess;

/** Stands in for the models of an exchange: a case that waits for its customer takes his choice. */
class FakeExchange implements ExchangeProcess {
    @Override
    public void start(CaseFile file) {}

    @Override
    public boolean cancel(CaseFile file) {
        return true;
    }

    @Override
    public boolean chosen(CaseFile file, Choice choice) {
        return file.state() == CaseState.AWAITING_CUSTOMER;
    }

    @Override
    public boolean mayLeave(CaseFile file) {
        return true;
    }
}
