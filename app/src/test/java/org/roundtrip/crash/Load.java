package org.roundtrip.crash;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Keeps a number of cases under way, through all kills, until it is told that there shall be no more. */
final class Load implements AutoCloseable {
    private final Shop shop;
    private final ReturnPlans plans;
    private final Function<Shop.OpenCase, Journey> journeys;
    private final int width;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> trouble = new ConcurrentLinkedQueue<>();
    private volatile boolean more = true;

    /** @param width how many cases are under way at once */
    Load(Shop shop, ReturnPlans plans, Function<Shop.OpenCase, Journey> journeys, int width) {
        this.shop = shop;
        this.plans = plans;
        this.journeys = journeys;
        this.width = width;
    }

    void begin() {
        while (underWay.get() < width) {
            next();
        }
    }

    private void next() {
        var plan = plans.next();
        underWay.addAndGet(plan.cases());
        threads.execute(() -> {
            int begun = 0;
            try {
                for (var open : shop.open(plan)) {
                    opened.incrementAndGet();
                    begun++;
                    threads.execute(() -> carry(open));
                }
            } catch (CancellationException over) {
                // The run is.
            } catch (RuntimeException e) {
                trouble.add("opening the cases of plan " + plan.number() + ": " + e.getMessage());
            } finally {
                underWay.addAndGet(begun - plan.cases());
            }
        });
    }

    private void carry(Shop.OpenCase open) {
        try {
            journeys.apply(open).run();
            closed.incrementAndGet();
        } catch (CancellationException over) {
            // The run is.
        } catch (RuntimeException e) {
            trouble.add(String.valueOf(e.getMessage()));
        } finally {
            if (underWay.decrementAndGet() < width && more) {
                next();
            }
        }
    }

    /** Opens no more cases; those under way go on. */
    void end() {
        more = false;
    }

    /** How many cases have not come to their end. */
    int underWay() {
        return underWay.get();
    }

    int opened() {
        return opened.get();
    }

    int closed() {
        return closed.get();
    }

    /** What no crash may lead to, in sentences. */
    List<String> trouble() {
        return List.copyOf(trouble);
    }

    @Override
    public void close() {
        more = false;
        threads.shutdownNow();
    }
}
