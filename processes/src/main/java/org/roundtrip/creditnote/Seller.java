package org.roundtrip.creditnote;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who credits, as it stands on each note: settings {@code roundtrip.seller.*}. */
@Component
class Seller {
    private final String text;

    /**
     * @param address street, town and country, with commas between
     * @param taxId the number the seller is known by for tax, empty for none
     */
    Seller(
            @Value("${roundtrip.seller.name:The shop}") String name,
            @Value("${roundtrip.seller.address:}") String address,
            @Value("${roundtrip.seller.tax-id:}") String taxId) {
        this.text = lines(name, String.join("\n", address.split("\\s*,\\s*")), taxId);
        if (text.length() > 1000) {
            throw new IllegalStateException("roundtrip.seller.* is longer than 1000 characters together");
        }
    }

    String text() {
        return text;
    }

    static String lines(String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
