package org.roundtrip.forms.portal;

import java.util.Map;
import org.roundtrip.cases.AccessLinks;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.Messages;
import org.roundtrip.cases.Timeline;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.forms.bench.Tables;
import org.roundtrip.forms.bench.TestBench;
import org.roundtrip.forms.bench.TestClock;
import org.roundtrip.intake.OpenRequest;
import org.roundtrip.orders.OrderBook;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Serves the portal over made-up orders and cases in every state, to look at its pages in a browser. */
public final class PreviewServer {
    private PreviewServer() {}

    public static void main(String[] args) {
        var context = new SpringApplicationBuilder(TestBench.class)
                .properties(
                        "server.port=8099",
                        "spring.main.lazy-initialization=true",
                        "server.address=127.0.0.1",
                        "spring.datasource.url=jdbc:h2:mem:preview;MODE=MySQL;DB_CLOSE_DELAY=-1",
                        "roundtrip.link-secret=0123456789012345678901234567890123456789",
                        "roundtrip.public-url=http://127.0.0.1:8099",
                        "roundtrip.demo.enabled=true",
                        "roundtrip.files.directory=target/preview-files",
                        "roundtrip.follow-up.coupon=THANKS10",
                        "roundtrip.portal.tries-per-minute=1000")
                .run(args);
        context.getBean(TestClock.class).standAt(Shop.NOW);
        var shop = new Shop(
                context.getBean(OrderBook.class),
                context.getBean(OpenRequest.class),
                context.getBean(CaseFiles.class),
                context.getBean(AccessLinks.class),
                context.getBean(Timeline.class),
                context.getBean(Messages.class),
                context.getBean(Tables.class).jdbc(),
                context.getBean(org.roundtrip.work.Commands.class));
        fill(shop);
    }

    private static void fill(Shop shop) {
        shop.order(
                "536365",
                Shop.line(1, "WHITE HANGING HEART T-LIGHT HOLDER", 6, 255),
                Shop.line(2, "WHITE METAL LANTERN", 1, 339),
                Shop.line(3, "CREAM CUPID HEARTS COAT HANGER", 8, 275),
                Shop.line(4, "KNITTED UNION FLAG HOT WATER BOTTLE", 2, 1039),
                Shop.postage(5));
        shop.longOrder("573585", 675);
        shop.order("500001", 45, java.util.List.of(Shop.line(1, "REGENCY CAKESTAND 3 TIER", 2, 1275)));
        for (var state : CaseState.values()) {
            show(shop, state, state.name(), false);
        }
        show(shop, CaseState.AWAITING_CUSTOMER, "OFFER", true);
        show(shop, CaseState.REFUNDED, "REFUNDED-LOW", false);
        show(shop, CaseState.REFUNDED, "REFUNDED-WELL", false);
    }

    private static void show(Shop shop, CaseState state, String name, boolean offer) {
        var order = "P-" + name;
        shop.order(order, Shop.line(1, "REGENCY CAKESTAND 3 TIER", 2, 1275), Shop.line(2, "RED RETROSPOT MUG", 4, 295));
        var file = shop.open(order, 1, 2, "It does not fit on our table.");
        shop.tell(file, "request-received", Map.of());
        if (state.ordinal() >= CaseState.AWAITING_PARCEL.ordinal() && state != CaseState.REFUSED || offer) {
            shop.label(file, "EZ10000000" + name.length() + state.ordinal());
        }
        if (state.ordinal() > CaseState.AWAITING_PARCEL.ordinal() && state.ordinal() < CaseState.REFUSED.ordinal()
                || offer) {
            boolean here = state != CaseState.IN_TRANSIT;
            shop.scanned(
                    file, here ? "DELIVERED" : "HANDED_IN", here ? "DELIVERED" : "IN_TRANSIT", here ? 90 : 20, here);
            shop.tell(file, "handed-in", Map.of());
        }
        if (state == CaseState.REFUND_WAITING || state == CaseState.REFUND_BLOCKED || state == CaseState.REFUNDED) {
            var money = state == CaseState.REFUNDED
                    ? "SETTLED"
                    : state == CaseState.REFUND_BLOCKED ? "BLOCKED" : "APPROVED";
            shop.refund(file, money, "REFUND", 2550, 300, null);
        }
        if (offer) {
            shop.tell(
                    file,
                    "settled-offer",
                    Map.of("note", "One of the two cake stands is chipped.", "amount", "GBP 12.75"));
        } else if (state == CaseState.AWAITING_CUSTOMER) {
            shop.tell(
                    file,
                    "question-asked",
                    Map.of("note", "Could you tell us which of the three plates is scratched?"));
        }
        shop.write(file, Actor.CUSTOMER, "Hello, when will you look at it?");
        shop.write(file, Actor.staff("jonas", java.util.Set.of()), "Hello Ada,\n\ntomorrow morning.");
        if (state == CaseState.REFUNDED
                || state == CaseState.REFUSED
                || state == CaseState.EXPIRED
                || state == CaseState.CANCELLED) {
            shop.close(file, state);
        } else {
            shop.move(file, state, WaitingFor.SUPPORT);
        }
        if (name.startsWith("REFUNDED-")) {
            shop.agrees(file);
            shop.says(
                    file,
                    name.endsWith("LOW") ? 1 : 5,
                    "It took three weeks.",
                    name.endsWith("LOW") ? null : "THANKS10");
        }
        System.out.println("PREVIEW " + name + " " + shop.track(file));
    }
}
