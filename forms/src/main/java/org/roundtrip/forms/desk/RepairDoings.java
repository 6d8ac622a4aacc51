package org.roundtrip.forms.desk;

import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.repair.Loan;
import org.roundtrip.repair.Loans;
import org.roundtrip.repair.Repairs;
import org.roundtrip.repair.SupplierClaims;
import org.springframework.stereotype.Component;

/**
 * What can be done with a repair beside its steps.
 *
 * @param lend whether there is something to lend a device for, and none was lent yet
 * @param maker who has a unit and has not answered, null if nobody
 */
record RepairDoings(boolean lend, @Nullable String maker) {
    /** Finds it out. */
    @Component
    static class Of {
        private final Repairs repairs;
        private final Loans loans;
        private final SupplierClaims claims;

        Of(Repairs repairs, Loans loans, SupplierClaims claims) {
            this.repairs = repairs;
            this.loans = loans;
            this.claims = claims;
        }

        /** Null for a case that is no repair, is over, or for somebody it is not for. */
        @Nullable
        RepairDoings of(CaseFile file, Sight sight) {
            var repair = repairs.find(file.key());
            if (file.closed() || !(sight.support() || sight.technician()) || repair.isEmpty()) {
                return null;
            }
            boolean lend = repair.get().end() == null
                    && loans.ofCase(file.key()).stream().allMatch(loan -> loan.state() == Loan.State.NONE);
            var maker = claims.newest(file.key()).filter(claim -> claim.answer() == null && claim.tracking() != null);
            return !lend && maker.isEmpty()
                    ? null
                    : new RepairDoings(
                            lend, maker.map(claim -> claim.supplier()).orElse(null));
        }
    }
}
