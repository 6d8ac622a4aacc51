package org.roundtrip.withdrawal;

import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.Journey;
import org.roundtrip.cases.TooLate;
import org.roundtrip.intake.JourneyDesk;
import org.roundtrip.returns.ReturnDesk;
import org.springframework.stereotype.Component;

/** Withdrawals, as intake speaks to them. Once its goods are known, one goes the way of a return. */
@Component
class WithdrawalDesk implements JourneyDesk {
    private final WithdrawalProcess process;
    private final Handlings handlings;
    private final ReturnDesk returns;

    WithdrawalDesk(WithdrawalProcess process, Handlings handlings, ReturnDesk returns) {
        this.process = process;
        this.handlings = handlings;
        this.returns = returns;
    }

    @Override
    public Journey journey() {
        return Journey.WITHDRAWAL;
    }

    @Override
    public void start(CaseFile file) {
        process.start(file);
    }

    /** A declaration that has arrived can't be taken back by pressing a button; both sides may agree, by message. */
    @Override
    public boolean cancel(CaseFile file, Actor actor) {
        throw new TooLate("withdrawal-stands", "a withdrawal takes effect when it is stated and can't be cancelled");
    }

    @Override
    public boolean questionAnswered(CaseFile file) {
        return handlings.instance(file.key()).filter(process::questionAnswered).isPresent();
    }

    @Override
    public boolean offerAnswered(CaseFile file, boolean accepted) {
        return returns.offerAnswered(file, accepted);
    }
}
