package org.roundtrip.processes.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.joda.money.Money;
import org.roundtrip.collection.Collection;
import org.roundtrip.collection.CollectionSnapshot;
import org.roundtrip.collection.HoldAttempt;
import org.roundtrip.collection.LinkOffer;
import org.roundtrip.collection.PaymentLink;
import org.roundtrip.collection.Purpose;
import org.roundtrip.collection.UnknownCollection;

/** Money wanted of the customer of a case, and what can happen to it. */
public final class CollectionUnderTest {
    private final Kit kit;
    public final CaseUnderTest of;
    public final long id;

    public CollectionUnderTest(Kit kit, CaseUnderTest of, Purpose purpose, String pounds, java.time.Duration time) {
        this.kit = kit;
        this.of = of;
        this.id = kit.collections.want(
                of.id(),
                purpose,
                Money.parse("GBP " + pounds),
                kit.clock.instant().plus(time));
    }

    /** What a journey wants of its customer. */
    public CollectionUnderTest(Kit kit, CaseUnderTest of, long id) {
        this.kit = kit;
        this.of = of;
        this.id = id;
    }

    /** A journey calls a model of it. */
    public CollectionUnderTest starts(String model) {
        kit.transactions.executeWithoutResult(status -> kit.engine
                .getRuntimeService()
                .startProcessInstanceByKey(
                        model, of.books.file().number().value(), Map.of("caseId", of.id(), "collectionId", id)));
        return this;
    }

    // What the customer does

    /** Clicks "Pay". */
    public LinkOffer clicks() {
        return kit.openLink.open(id);
    }

    public LinkOffer.Ready gets() {
        var offer = clicks();
        assertThat(offer).isInstanceOf(LinkOffer.Ready.class);
        return (LinkOffer.Ready) offer;
    }

    /** Clicks, pays, and the provider tells us. */
    public CollectionUnderTest isPaid() {
        gets();
        hears(kit.till.isPaidOn());
        return this;
    }

    /** Comes back from the provider's page. */
    public void comesBack() {
        kit.openLink.look(id);
    }

    // What the world does

    public void hears(CollectionSnapshot snapshot) {
        try {
            kit.collectionEvents.learn(snapshot);
        } catch (UnknownCollection e) {
            throw new AssertionError(e);
        }
    }

    // What is in the books

    public Collection row() {
        return kit.collections.get(id);
    }

    public void is(Collection.State state) {
        assertThat(row().state()).isEqualTo(state);
    }

    public PaymentLink link() {
        return kit.paymentLinks.newest(id).orElseThrow();
    }

    public int links() {
        return kit.jdbc
                .sql("select count(*) from payment_link where collection_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** What was asked of the hold: kind and state. */
    public java.util.List<String> asked() {
        return kit.holdAttempts.of(id).stream()
                .map(attempt -> attempt.kind() + " " + attempt.state())
                .toList();
    }

    public HoldAttempt attempt() {
        var all = kit.holdAttempts.of(id);
        return all.get(all.size() - 1);
    }

    /** Payments of the case's order that we collected: reference and minor units. */
    public java.util.List<String> payments() {
        return kit.jdbc
                .sql("select concat(p.reference, ' ', p.captured_minor) from payment p join case_line l"
                        + " on l.order_id = p.order_id where l.case_id = ? and p.collection_id is not null"
                        + " order by p.id")
                .param(of.id())
                .query(String.class)
                .list();
    }

    /** The model ended so, and runs no more. */
    public void ended(String model, String end) {
        of.passed(model, end);
        assertThat(kit.engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(of.books.file().number().value())
                        .processDefinitionKey(model)
                        .count())
                .as(model + " still running")
                .isZero();
    }
}
