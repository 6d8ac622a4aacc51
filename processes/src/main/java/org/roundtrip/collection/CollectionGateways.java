package org.roundtrip.collection;

import java.util.Comparator;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The providers that make pages to pay on. */
@Component
public class CollectionGateways {
    private final ObjectProvider<CollectionGateway> gateways;
    private final String wanted;

    /** @param wanted {@code roundtrip.collection.provider}: whose pages customers pay on; empty if there is only one */
    CollectionGateways(
            ObjectProvider<CollectionGateway> gateways, @Value("${roundtrip.collection.provider:}") String wanted) {
        this.gateways = gateways;
        this.wanted = wanted;
    }

    /** Whose page the next customer pays on; empty if nobody here makes any. */
    Optional<CollectionGateway> forNew() {
        return gateways.stream()
                .filter(gateway -> wanted.isEmpty() || gateway.provider().equals(wanted))
                .min(Comparator.comparing(CollectionGateway::provider));
    }

    /** Empty if nobody here speaks to this provider (any more). */
    public Optional<CollectionGateway> of(String provider) {
        return gateways.stream()
                .filter(gateway -> gateway.provider().equals(provider))
                .findFirst();
    }

    public java.util.List<CollectionGateway> all() {
        return gateways.stream()
                .sorted(Comparator.comparing(CollectionGateway::provider))
                .toList();
    }
}
