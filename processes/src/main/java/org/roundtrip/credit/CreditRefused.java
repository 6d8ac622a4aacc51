package org.roundtrip.credit;

import java.util.Locale;
import org.roundtrip.cases.Refusal;

/** A credit does not allow what was asked of it. Nothing was changed. */
public class CreditRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Why why;

    public enum Why {
        /** It holds less than is to be spent. */
        INSUFFICIENT_BALANCE,
        CREDIT_EXPIRED,
        WRONG_CURRENCY,
        /** What was spent was given back already, all or too much of it. */
        SPEND_REVERSED,
        /** The same purpose was entered with other content before. */
        PURPOSE_USED
    }

    public CreditRefused(Why why, String message) {
        super(why.name().toLowerCase(Locale.ROOT).replace('_', '-'), message);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
