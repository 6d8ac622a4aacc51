package org.roundtrip.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.roundtrip.privacy.PersonalColumns.Column;
import org.roundtrip.privacy.PersonalColumns.Table;
import org.roundtrip.privacy.PersonalColumns.Treatment;
import org.roundtrip.privacy.PrivacyRecords.Done;
import org.springframework.stereotype.Component;

/** Says beforehand what an erasure erases, what it keeps and on what ground, and what stands in its way. */
@Component
public class ErasurePlans {
    private static final String OPEN =
            "select number, 'case-open' from case_file where closed = false and id in (:cases)";
    private static final String DUE = "select distinct f.number, 'credit-note-due' from refund r join case_file f"
            + " on f.id = r.case_id where r.credit_note_due_at is not null and f.id in (:cases)";
    private static final String DISPUTED = "select distinct o.number, 'dispute-open' from payment_dispute d"
            + " join payment p on p.id = d.payment_id join shop_order o on o.id = p.order_id"
            + " where d.closed_at is null and p.id in (:payments)";

    private static final String KNOWN_ELSEWHERE = "select reference from payment where id in (:payments)"
            + " union select a.provider_refund_id from refund_attempt a join refund_leg l on l.id = a.leg_id"
            + " join refund r on r.id = l.refund_id where r.case_id in (:cases)"
            + " union select tracking_code from shipment where case_id in (:cases)"
            + " union select b.provider_shipment_id from label b join shipment s on s.id = b.shipment_id"
            + " where s.case_id in (:cases)"
            + " union select payment_reference from collection where case_id in (:cases)";

    private static final int SHORTEST_REFERENCE = 6;

    private final People people;
    private final PersonalColumns columns;
    private final PrivacyRecords records;

    ErasurePlans(People people, PersonalColumns columns, PrivacyRecords records) {
        this.people = people;
        this.columns = columns;
        this.records = records;
    }

    /** What is not over yet. {@code number} is of a case or an order; {@code why} is case-open, credit-note-due or dispute-open. */
    public record Blocker(String number, String why) {}

    /** Rows of a table whose columns are emptied or, on a ground, kept. */
    public record Part(String table, int rows, List<String> columns, String ground) {}

    /** What an erasure would do, and what was done before to the same person's data. */
    public record Plan(
            List<String> cases,
            List<String> orders,
            int files,
            int credits,
            List<Blocker> blockers,
            List<Part> erased,
            List<Part> kept,
            List<Done> before) {
        /** Whether there is nothing of this person. */
        public boolean nothing() {
            return cases.isEmpty() && orders.isEmpty() && credits == 0;
        }
    }

    Plan of(Person person) {
        var erased = new ArrayList<Part>();
        var kept = new ArrayList<Part>();
        for (var table : columns.ofPeople()) {
            int rows = count(person, table);
            if (rows > 0) {
                part(erased, table, rows, Treatment.ERASE, Treatment.OWN);
                part(kept, table, rows, Treatment.KEEP, Treatment.SECRET);
            }
        }
        return new Plan(
                numbers(person, "select number from case_file where id in (:cases) order by id"),
                numbers(person, "select number from shop_order where id in (:orders) order by id"),
                number(person, "select count(*) from stored_file where case_id in (:cases)"),
                number(person, "select count(*) from store_credit where holder_email = :email"),
                blockers(person),
                erased,
                kept,
                records.of(person.email()));
    }

    /** What providers know this person's payments and parcels by. */
    List<String> references(Person person) {
        return people.about(person, KNOWN_ELSEWHERE).query(String.class).list().stream()
                .filter(reference -> reference != null && reference.length() >= SHORTEST_REFERENCE)
                .toList();
    }

    private static void part(List<Part> parts, Table table, int rows, Treatment one, Treatment other) {
        table.columns().values().stream()
                .filter(column -> column.treatment() == one || column.treatment() == other)
                .collect(Collectors.groupingBy(
                        column -> one == Treatment.KEEP ? String.valueOf(column.detail()) : "erased",
                        Collectors.mapping(Column::name, Collectors.toList())))
                .forEach((ground, names) -> parts.add(new Part(table.name(), rows, names, ground)));
    }

    private List<Blocker> blockers(Person person) {
        var blockers = new ArrayList<Blocker>();
        for (var sql : List.of(OPEN, DUE, DISPUTED)) {
            blockers.addAll(people.about(person, sql)
                    .query((row, n) -> new Blocker(row.getString(1), row.getString(2)))
                    .list());
        }
        return blockers;
    }

    private int count(Person person, Table table) {
        return number(person, "select count(*) from " + table.name() + " where " + table.scope());
    }

    private int number(Person person, String sql) {
        return people.about(person, sql).query(Integer.class).single();
    }

    private List<String> numbers(Person person, String sql) {
        return people.about(person, sql).query(String.class).list();
    }
}
