package org.roundtrip.forms.desk;

import java.util.ArrayList;
import java.util.List;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.refund.Disputes;
import org.roundtrip.refund.RefundsElsewhere;
import org.springframework.stereotype.Component;

/** What others did with the money of a case's orders: disputes by the bank, refunds made elsewhere. */
@Component
class OutsidePanels {
    private final Disputes disputes;
    private final RefundsElsewhere elsewhere;
    private final ElsewhereViews views;
    private final DeskTexts texts;

    OutsidePanels(Disputes disputes, RefundsElsewhere elsewhere, ElsewhereViews views, DeskTexts texts) {
        this.disputes = disputes;
        this.elsewhere = elsewhere;
        this.views = views;
        this.texts = texts;
    }

    List<CasePanel.Outside> of(List<CaseLine> lines, Sight sight) {
        var orders = lines.stream().map(CaseLine::orderId).distinct().toList();
        var all = new ArrayList<CasePanel.Outside>();
        disputes.ofOrders(orders).stream()
                .map(views::dispute)
                .map(one -> new CasePanel.Outside(
                        one.state(),
                        texts.text(
                                "panel.dispute",
                                one.amount(),
                                one.payment(),
                                one.opened().words()),
                        null))
                .forEach(all::add);
        elsewhere.ofOrders(orders).stream()
                .map(views::row)
                .map(one -> new CasePanel.Outside(
                        one.state(),
                        texts.text(
                                        "panel.made-elsewhere",
                                        one.amount(),
                                        one.payment(),
                                        one.seen().words())
                                + (one.match() == null ? "" : " " + one.match()),
                        sight.provider() ? ElsewherePage.PATH + "/" + one.id() : null))
                .forEach(all::add);
        return all;
    }
}
