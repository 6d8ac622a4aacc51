package org.roundtrip.mixed;

public final class MixedCases {
    public static void main(String[] a) {
        try (var on = MixedServer.onH2()) {
            var run = new MixedRun(on, Integer.parseInt(a[0]), Long.parseLong(a[1]), System.out);
            long t = System.nanoTime();
            System.out.println(run.live() + " rounds");
            System.out.println((System.nanoTime() - t) / 1_000_000 + " ms");
            run.problems().forEach(System.out::println);
            run.lives.stream().flatMap(l -> l.cases.stream()).forEach(c -> System.err.println(c));
        }
        System.exit(0);
    }
}
