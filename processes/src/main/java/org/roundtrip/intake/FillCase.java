package org.roundtrip.intake;

import java.util.List;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.Outcome;
import org.roundtrip.orders.Orders;
import org.roundtrip.orders.ShopOrder;
import org.springframework.stereotype.Service;

/** Gives a case its items that was opened before anybody knew which they are, as one that was stated by law is. */
@Service
public class FillCase {
    private final Orders orders;
    private final UnitPick pick;
    private final StoreRequest storing;
    private final CaseFiles files;
    private final CaseDesk cases;

    FillCase(Orders orders, UnitPick pick, StoreRequest storing, CaseFiles files, CaseDesk cases) {
        this.orders = orders;
        this.pick = pick;
        this.storing = storing;
        this.files = files;
        this.cases = cases;
    }

    /**
     * Reserves units of an order for a case without lines and makes them its lines, in this order from 1. What the shop
     * marks as final may be among them: what is called here goes by law, not by policy.
     *
     * @throws org.roundtrip.cases.InvalidRequest if an item can't be had; nothing is stored then
     */
    public void fill(CaseFile file, ShopOrder order, List<CaseRequest.Item> items) {
        var request = new CaseRequest(
                items, Outcome.REFUND, file.requestedAt(), null, null, file.channel(), file.locale(), false);
        // The lock on the order keeps two requests from picking the same units.
        var picked = pick.pick(request, orders.lockByNumber(List.of(order.number())), true);
        storing.hold(file.key(), picked);
        files.currency(file.key(), order.currency());
        // What is known of the case in this transaction goes on with the right currency.
        cases.remember(files.findById(file.key()).orElseThrow());
    }
}
