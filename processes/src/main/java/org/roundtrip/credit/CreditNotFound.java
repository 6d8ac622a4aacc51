package org.roundtrip.credit;

/** There is no such credit. The code is a secret and is not repeated. */
public class CreditNotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CreditNotFound() {
        super("there is no such store credit");
    }
}
