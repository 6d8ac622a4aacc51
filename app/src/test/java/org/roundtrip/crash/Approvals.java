package org.roundtrip.crash;

import java.util.concurrent.CompletableFuture;
import org.roundtrip.app.replay.Person;

/** Takes down each last approval that was acknowledged, and tells whoever waits for one. */
final class Approvals {
    private final ApprovalLog log;
    private volatile CompletableFuture<String> next = new CompletableFuture<>();

    Approvals(ApprovalLog log) {
        this.log = log;
    }

    /** A yes that was acknowledged: the nth approval, 0 for the warehouse's verdict. */
    void given(Shop.OpenCase about, Person by, int nth) {
        if (nth == about.plan().approvals()) {
            // Told first: the moment is over by the time the line is on disk.
            next.complete(about.number());
            log.acknowledged(about.number(), by.name(), about.legs());
        }
    }

    /** The next case whose refund is approved from now on. */
    CompletableFuture<String> next() {
        var fresh = new CompletableFuture<String>();
        next = fresh;
        return fresh;
    }
}
