package org.roundtrip.forms.api;

import org.roundtrip.cases.Actor;
import org.roundtrip.forms.UploadLimit;
import org.springframework.stereotype.Component;

/** How many files one who is signed in may send, asked before a byte of them is read. */
@Component
public class UploadQuota {
    private final UploadLimit limit;

    UploadQuota(UploadLimit limit) {
        this.limit = limit;
    }

    /** @throws ProblemException if it is one too many in an hour */
    public void count(Actor actor) {
        if (!limit.countOf(actor.name())) {
            throw new ProblemException(Problem.of(ProblemKind.TOO_MANY_REQUESTS, "too many files in an hour"));
        }
    }
}
