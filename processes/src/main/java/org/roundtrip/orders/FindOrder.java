package org.roundtrip.orders;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets a customer without an account find an order: by its number and the email or delivery postcode. */
@Service
public class FindOrder {
    private final Orders orders;

    FindOrder(Orders orders) {
        this.orders = orders;
    }

    /** Empty whatever was wrong, so that an answer never tells which half was right. */
    public Optional<ShopOrder> by(String number, String emailOrPostcode) {
        return orders.findByNumber(number.strip()).filter(order -> isWhoseOrder(order, emailOrPostcode));
    }

    /** Whether one of these orders is his. Asks the database once, however many there are. */
    public boolean any(Collection<String> numbers, String emailOrPostcode) {
        return orders.findByNumberIn(numbers).stream().anyMatch(order -> isWhoseOrder(order, emailOrPostcode));
    }

    private static boolean isWhoseOrder(ShopOrder order, String emailOrPostcode) {
        return sameEmail(order.customerEmail(), emailOrPostcode) || samePostcode(order.postcode(), emailOrPostcode);
    }

    private static boolean sameEmail(@Nullable String known, String given) {
        return known != null && known.equals(given.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean samePostcode(@Nullable String known, String given) {
        return known != null && !compact(known).isEmpty() && compact(known).equals(compact(given));
    }

    private static String compact(String postcode) {
        return postcode.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
