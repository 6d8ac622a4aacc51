package org.roundtrip.app.replay;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roundtrip.app.replay.retail.RetailOrder;

/** Has the provider take the money of each order, then tells the server of the order. Doing it twice changes nothing. */
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
        var answer = put(order, order.total() > 0 ? provider.capture(order) : null);
        var known = answer.status() == 409 ? knownPayment(order) : null;
        if (known != null) {
            // The provider forgot our key and made a second payment: the order stands by its first.
            answer = put(order, known);
        }
        answer.orRefused("importing order " + order.number());
    }

    private Answer put(RetailOrder order, @Nullable String payment) {
        return api.put(integrator, "/orders/" + order.number(), OrderBody.of(order, payment));
    }

    private @Nullable String knownPayment(RetailOrder order) {
        var answer = api.get(integrator, "/orders/" + order.number());
        return answer.isOk()
                ? answer.json().path("payments").path(0).path("reference").asString(null)
                : null;
    }
}
