package org.roundtrip.forms.api;

/** There is nothing under this address, or nothing the caller may see: the answer is the same. */
public class NotHere extends ProblemException {
    private static final long serialVersionUID = 1L;

    public NotHere() {
        super(DomainProblems.notFound());
    }
}
