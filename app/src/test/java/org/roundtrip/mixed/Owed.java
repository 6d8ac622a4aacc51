package org.roundtrip.mixed;

import java.util.Set;

/** What the customer of a case should have got in the end by the driver's own notes, less what he should have paid. */
final class Owed {
    private static final Set<String> CHEAP_REASONS = Set.of("DAMAGED", "FAULTY", "WRONG_ITEM", "NOT_AS_DESCRIBED");
    private static final int WINDOW_DAYS = 30;

    private final CaseNotes notes;

    /** What he paid or had held on the provider's pages for this case. */
    private final long onPages;

    Owed(CaseNotes notes, long onPages) {
        this.notes = notes;
        this.onPages = onPages;
    }

    /** Minor units; negative if he paid more than he got. Store credit counts, its bonus with it. */
    long amount() {
        return due() - (notes.financeKeptIt() ? onPages : 0);
    }

    private long due() {
        return switch (notes.outcome()) {
            case "EXCHANGE" -> exchange();
            case "REPAIR" -> repair();
            case "STORE_CREDIT" -> back() + back() / 10;
            default -> back();
        };
    }

    private long exchange() {
        if (!notes.swapped()) {
            return notes.state.equals("cancelled") ? 0 : back();
        }
        long price = 0;
        for (int i = 0; i < notes.wishes.size(); i++) {
            price += notes.wish(i).price();
        }
        long net = Math.max(back() - price, -onPages);
        return notes.closedUnpaid ? Math.min(net, 0) : net;
    }

    private long repair() {
        return switch (notes.state) {
            case "refunded" -> notes.wishes.get(0).paid();
            case "repaired" -> notes.said("remedy ") ? 0 : -notes.agreed;
            default -> 0;
        };
    }

    /** What the units are worth that stay with us, or that the customer may keep. */
    private long back() {
        if (notes.closedUnpaid || notes.sentBackAfterNo) {
            return 0;
        }
        long sum = 0;
        for (int i = 0; i < notes.wishes.size(); i++) {
            sum += line(i);
        }
        return sum;
    }

    private long line(int i) {
        var wish = notes.wishes.get(i);
        if ("REFUSE".equals(notes.review)) {
            return 0;
        }
        if (kept(wish)) {
            return wish.paid();
        }
        if (notes.lostOnTheWay) {
            return wish.paid();
        }
        var found = notes.found.get(i + 1);
        if (found == null) {
            return 0;
        }
        int accepted = accepted(notes, found);
        int missing = "ACCEPT_ALL".equals(notes.settlement) ? wish.quantity() - found.received() : 0;
        // What is lost in value is said of a line, so of its missing units too.
        long goods = (accepted + missing) * wish.bought().unitPaid();
        // Goods for goods: only what a person found counts, unless the customer took a refund instead.
        boolean less =
                !wish.shopsFault() && (found.judged() || !notes.outcome().equals("EXCHANGE") || notes.becameRefund);
        long lost = less ? goods * found.percent() / 100 : 0;
        return goods - lost;
    }

    /** How many units of what was found stay with us. */
    static int accepted(CaseNotes notes, CaseNotes.Found found) {
        if (notes.settlement == null || notes.settlement.equals("REFUND_ACCEPTED")) {
            return found.accepted();
        }
        return switch (notes.settlement) {
            case "ACCEPT_ALL" -> found.received();
            case "OFFER" -> notes.said("accepts offer") ? found.accepted() : 0;
            default -> 0;
        };
    }

    /** Support lets him keep it, or sending it costs more than it is worth. */
    private boolean kept(Wish wish) {
        if (notes.review != null) {
            return notes.review.equals("KEEP_ITEM");
        }
        long five = 5L * major(wish.order().currency());
        return CHEAP_REASONS.contains(wish.reason())
                && wish.paid() <= five
                && wish.order().days() <= WINDOW_DAYS;
    }

    private static long major(String currency) {
        return switch (currency) {
            case "JPY" -> 1;
            case "KWD" -> 1000;
            default -> 100;
        };
    }
}
