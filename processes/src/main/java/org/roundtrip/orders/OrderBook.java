package org.roundtrip.orders;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.calculation.Taxes;
import org.roundtrip.payment.Payment;
import org.roundtrip.payment.Payments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes orders in from shops. Handing the same order in again changes nothing. */
@Service
public class OrderBook {
    private final Orders orders;
    private final OrderLines lines;
    private final Payments payments;
    private final Clock clock;

    OrderBook(Orders orders, OrderLines lines, Payments payments, Clock clock) {
        this.orders = orders;
        this.lines = lines;
        this.payments = payments;
        this.clock = clock;
    }

    /** What handing an order in led to. */
    public enum Result {
        IMPORTED,
        UNCHANGED,
        UPDATED
    }

    /**
     * Stores an order, or updates delivery and contact of one that is known.
     *
     * @throws InvalidOrder if it contradicts itself
     * @throws OrderDiffers if lines, payments, dates or currency of a known order differ: what was paid never changes
     */
    @Transactional
    public Result put(OrderImport order) {
        OrderChecks.check(order);
        var known = orders.findByNumber(order.number());
        if (known.isPresent()) {
            return update(known.get(), order);
        }
        var customer = order.customer();
        var stored = orders.save(new ShopOrder(
                null,
                order.number(),
                order.placedAt(),
                order.deliveredAt(),
                order.currency(),
                order.shipping().paid(),
                order.shipping().standard(),
                stored(order.shipping().taxes()),
                order.invoice(),
                lower(customer.email()),
                customer.name(),
                customer.reference(),
                customer.street(),
                customer.city(),
                customer.postcode(),
                customer.country(),
                clock.instant(),
                false,
                null));
        lines.insert(PaidLines.of(stored.key(), order));
        payments.saveAll(paymentsOf(stored.key(), order));
        return Result.IMPORTED;
    }

    private Result update(ShopOrder known, OrderImport order) {
        boolean same = known.placedAt().equals(order.placedAt())
                && known.currency().equals(order.currency())
                && known.shippingMinor() == order.shipping().paid()
                && Objects.equals(
                        known.shippingStandardMinor(), order.shipping().standard())
                && Objects.equals(known.shippingTaxes(), stored(order.shipping().taxes()))
                && Objects.equals(known.invoiceNumber(), order.invoice())
                && lines.of(known.key()).equals(PaidLines.of(known.key(), order))
                && payments.handedIn(known.key()).stream()
                        .map(p -> new OrderImport.Payment(p.provider(), p.reference(), p.capturedMinor()))
                        .toList()
                        .equals(order.payments());
        if (!same) {
            throw new OrderDiffers(order.number());
        }
        var customer = order.customer();
        if (Objects.equals(known.deliveredAt(), order.deliveredAt())
                && Objects.equals(known.customerEmail(), lower(customer.email()))
                && Objects.equals(known.customerName(), customer.name())
                && Objects.equals(known.street(), customer.street())
                && Objects.equals(known.city(), customer.city())
                && Objects.equals(known.postcode(), customer.postcode())
                && Objects.equals(known.country(), customer.country())) {
            return Result.UNCHANGED;
        }
        orders.updateContact(
                known.key(),
                order.deliveredAt(),
                lower(customer.email()),
                customer.name(),
                customer.street(),
                customer.city(),
                customer.postcode(),
                customer.country());
        return Result.UPDATED;
    }

    private static @Nullable String stored(List<Taxes.Tax> taxes) {
        return taxes.isEmpty() ? null : new Taxes(taxes).toString();
    }

    private static List<Payment> paymentsOf(long orderId, OrderImport order) {
        return IntStream.range(0, order.payments().size())
                .mapToObj(i -> {
                    var payment = order.payments().get(i);
                    return new Payment(
                            null,
                            orderId,
                            i + 1,
                            payment.provider(),
                            payment.reference(),
                            payment.captured(),
                            order.currency());
                })
                .toList();
    }

    private static @Nullable String lower(@Nullable String email) {
        return email == null ? null : email.strip().toLowerCase(Locale.ROOT);
    }
}
