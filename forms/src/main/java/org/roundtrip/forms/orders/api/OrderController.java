package org.roundtrip.forms.orders.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.api.NotHere;
import org.roundtrip.forms.api.Problem;
import org.roundtrip.forms.api.ProblemException;
import org.roundtrip.forms.api.ProblemKind;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.orders.OrderBook;
import org.roundtrip.orders.OrderKey;
import org.roundtrip.orders.OrderLine;
import org.roundtrip.orders.OrderLines;
import org.roundtrip.orders.Orders;
import org.roundtrip.orders.ReservedUnits;
import org.roundtrip.orders.ShopOrder;
import org.roundtrip.orders.UnitRange;
import org.roundtrip.payment.Payment;
import org.roundtrip.payment.Payments;
import org.roundtrip.work.Look;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orders")
@Tag(name = "orders")
class OrderController {
    private final TakeOrder taking;
    private final Orders orders;
    private final OrderLines lines;
    private final Payments payments;
    private final ReservedUnits reserved;
    private final Look look;

    OrderController(
            TakeOrder taking, Orders orders, OrderLines lines, Payments payments, ReservedUnits reserved, Look look) {
        this.taking = taking;
        this.orders = orders;
        this.lines = lines;
        this.payments = payments;
        this.reserved = reserved;
        this.look = look;
    }

    @PutMapping("/{number}")
    @Roles(Roles.INTEGRATOR)
    @Operation(
            summary = "Hand in an order",
            description = "Again with the same content changes nothing; delivery and contact may change later,"
                    + " what was paid never.")
    ResponseEntity<OrderPut> put(@PathVariable String number, @RequestBody OrderBody body) {
        if (body.number() != null && !body.number().equals(number)) {
            throw new ProblemException(Problem.of(
                    ProblemKind.INVALID_REQUEST,
                    List.of(Problem.Error.at("/number", "is not the number in the path"))));
        }
        var result = taking.put(body.toImport(number));
        return ResponseEntity.status(result == OrderBook.Result.IMPORTED ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new OrderPut(number, result));
    }

    @GetMapping("/{number}")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT, Roles.FINANCE, Roles.OPERATIONS})
    @Operation(summary = "Get an order, with the units of each line that are not yet spoken for")
    OrderJson get(@PathVariable String number) {
        return look.at(() -> read(number));
    }

    private OrderJson read(String number) {
        var order = orders.findByNumber(number).orElseThrow(NotHere::new);
        var taken = reserved.taken(List.of(order.key()));
        return new OrderJson(
                order.number(),
                order.placedAt(),
                order.deliveredAt(),
                order.currency(),
                customer(order),
                order.invoiceNumber(),
                order.shippingMinor(),
                new OrderBody.Shipping(
                        order.shippingMinor(),
                        order.shippingStandardMinor(),
                        OrderBody.TaxAmount.of(order.taxesOnShipping())),
                lines.of(order.key()).stream().map(line -> line(line, taken)).toList(),
                payments.ofOrders(List.of(order.key())).stream()
                        .map(OrderController::payment)
                        .toList());
    }

    private static OrderJson.Payment payment(Payment payment) {
        boolean whole = SignedIn.actor().has(Roles.INTEGRATOR);
        return new OrderJson.Payment(
                payment.provider(),
                whole ? payment.reference() : payment.ref().shown(),
                payment.capturedMinor(),
                payment.tender());
    }

    private static OrderBody.Customer customer(ShopOrder order) {
        return new OrderBody.Customer(
                order.customerEmail(),
                order.customerName(),
                order.customerReference(),
                order.street(),
                order.city(),
                order.postcode(),
                order.country());
    }

    private static OrderJson.Line line(OrderLine line, Map<OrderKey, List<UnitRange>> taken) {
        var spokenFor = taken.getOrDefault(new OrderKey(line.orderId(), line.lineNo()), List.of());
        return new OrderJson.Line(
                line.lineNo(),
                line.sku(),
                line.name(),
                line.quantity(),
                line.priceMinor(),
                line.discountMinor(),
                line.orderDiscountMinor(),
                line.paidMinor(),
                line.taxMinor(),
                OrderBody.TaxAmount.of(line.taxes()),
                line.returnable(),
                UnitRange.count(UnitRange.free(line.quantity(), spokenFor)));
    }
}
