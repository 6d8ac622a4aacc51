package org.roundtrip.app.replay;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.roundtrip.app.replay.retail.RetailOrder;

/**
 * Has the provider take the money of each order that the server does not know, then tells the server of the order. Doing
 * it twice changes nothing.
 */
class OrderImport {
    private final RoundtripApi api;
    private final Person integrator;
    private final Provider provider;
    private final int concurrency;
    private final Progress progress;

    OrderImport(RoundtripApi api, Person integrator, Provider provider, int concurrency, Progress progress) {
        this.api = api;
        this.integrator = integrator;
        this.provider = provider;
        this.concurrency = concurrency;
        this.progress = progress;
    }

    /** What went wrong, one sentence per order. @throws Unreachable if a server stays away */
    List<String> run(List<RetailOrder> orders) {
        var work = orders.stream()
                .map(order -> (Supplier<Optional<String>>) () -> importOne(order))
                .toList();
        return Parallel.all(concurrency, work).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> importOne(RetailOrder order) {
        try {
            tell(order);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(Objects.requireNonNull(refused.getMessage()));
        } finally {
            progress.step();
        }
    }

    private void tell(RetailOrder order) {
        var path = "/orders/" + order.number();
        var known = api.get(integrator, path);
        String payment;
        if (known.status() == 404) {
            payment = order.total() > 0 ? provider.capture(order) : null;
        } else {
            // An order stands by its first payment: nobody pays twice because a file is replayed twice.
            var stored = known.orRefused("looking up order " + order.number()).json();
            payment = stored.path("payments").path(0).path("reference").asString(null);
        }
        api.put(integrator, path, OrderBody.of(order, payment)).orRefused("importing order " + order.number());
    }
}
