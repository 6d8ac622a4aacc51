package org.roundtrip.crash;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** When the server is killed. */
enum Moment {
    /** The provider has paid, on disk, and does not answer: we have not committed that. */
    ANSWER_WITHHELD,
    /** An approval was acknowledged a moment ago: the attempts are planned. */
    APPROVED,
    /** The provider holds the request to pay and carries it out when we are dead. */
    PAYING,
    /** The provider is asked about the payment: the attempt is marked as sending, and nothing was sent. */
    ASKING,
    /** Before it is up again. */
    STARTING,
    /** Any time. */
    RANDOM;

    private static final int SHARES = 20;

    /** The moments of a run: a fifth with the answer withheld, at least a tenth in any case; the rest by these shares. */
    static List<Moment> of(int kills, Random random) {
        var all = new ArrayList<Moment>();
        for (int i = 0; i < kills; i++) {
            all.add(share(i % SHARES));
        }
        // The first kill meets a server that is up.
        Collections.shuffle(all, random);
        int first = 0;
        while (first < all.size() - 1 && all.get(first) == STARTING) {
            first++;
        }
        Collections.swap(all, 0, first);
        return all;
    }

    private static Moment share(int of) {
        return switch (of) {
            case 0, 6, 11, 16 -> ANSWER_WITHHELD;
            case 1, 7, 12, 17 -> APPROVED;
            case 2, 8, 13 -> PAYING;
            case 3, 9 -> ASKING;
            case 4 -> STARTING;
            default -> RANDOM;
        };
    }
}
