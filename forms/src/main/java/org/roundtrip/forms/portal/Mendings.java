package org.roundtrip.forms.portal;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.Journey;
import org.roundtrip.cases.Timeline;
import org.roundtrip.repair.Loan;
import org.roundtrip.repair.Loans;
import org.roundtrip.repair.Repair;
import org.roundtrip.repair.Repairs;
import org.springframework.stereotype.Component;

/** Reads what a customer has to know of his repair. */
@Component
class Mendings {
    private static final Set<Loan.State> LENT = EnumSet.of(Loan.State.OUT, Loan.State.DUE);

    private final History history;
    private final Repairs repairs;
    private final Loans loans;

    Mendings(History history, Repairs repairs, Loans loans) {
        this.history = history;
        this.repairs = repairs;
        this.loans = loans;
    }

    /** Empty for a case that is no repair. Who chose to wait on has a repair that goes on: it has no end. */
    Optional<Mending> of(CaseFile file, List<Timeline.Entry> entries) {
        if (file.journey() != Journey.REPAIR) {
            return Optional.empty();
        }
        boolean ends = repairs.find(file.key()).map(Repair::end).isPresent();
        return Optional.of(new Mending(
                ends && history.last(entries, "remedy-chosen").isPresent(),
                loans.ofCase(file.key()).stream().map(Loan::state).anyMatch(LENT::contains)));
    }
}
