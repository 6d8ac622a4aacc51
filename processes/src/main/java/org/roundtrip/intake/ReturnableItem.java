package org.roundtrip.intake;

import org.joda.money.Money;
import org.roundtrip.policy.ReturnPolicy;

/**
 * A line of an order as the customer may choose it.
 *
 * @param free how many units are not yet spoken for; 0 means it can't be chosen
 * @param because why it can or can't come back, as a code
 * @param unitPaid what the next free unit paid
 */
public record ReturnableItem(
        int line,
        String sku,
        String name,
        int bought,
        int free,
        Money unitPaid,
        ReturnPolicy.Verdict verdict,
        String because) {
    private static final String NOT_RETURNABLE = "not-returnable";

    /** The same line for those who want it repaired: the policy for returns does not count then. */
    public ReturnableItem forRepair(boolean device) {
        boolean can = device && !because.equals(NOT_RETURNABLE);
        return new ReturnableItem(
                line,
                sku,
                name,
                bought,
                free,
                unitPaid,
                can ? ReturnPolicy.Verdict.ACCEPT : ReturnPolicy.Verdict.REFUSE,
                can ? "repairable" : "not-a-device");
    }

    public boolean choosable() {
        return free > 0 && verdict != ReturnPolicy.Verdict.REFUSE;
    }
}
