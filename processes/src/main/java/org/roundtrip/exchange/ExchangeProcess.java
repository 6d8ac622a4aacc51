package org.roundtrip.exchange;

import org.roundtrip.cases.CaseFile;

/** The models of an exchange as this package speaks to them. Called with the case locked. */
public interface ExchangeProcess {
    void start(CaseFile file);

    /** @return false if the model is past the point where a request can simply be dropped */
    boolean cancel(CaseFile file);

    /** The customer chose again. @return false if nothing waits for that */
    boolean chosen(CaseFile file, Choice choice);

    /** The replacement may leave. @return false if it does not wait for that (yet) */
    boolean mayLeave(CaseFile file);

    /** What a customer who is asked to choose again may choose. */
    enum Choice {
        ANOTHER,
        REFUND
    }
}
