package org.roundtrip.money;

import java.util.Random;

/** Chance that can be had again: the seed is printed, and {@code -Droundtrip.test.seed} sets it. */
final class Seed {
    private Seed() {}

    static Random random(String what) {
        long seed = Long.getLong("roundtrip.test.seed", System.nanoTime());
        System.out.println(what + " with -Droundtrip.test.seed=" + seed);
        return new Random(seed);
    }
}
