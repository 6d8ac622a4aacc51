package org.roundtrip.forms.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.roundtrip.cases.AccessLinks;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.Messages;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.cases.Timeline;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.intake.CaseRequest;
import org.roundtrip.intake.OpenRequest;
import org.roundtrip.orders.OrderBook;
import org.roundtrip.orders.OrderImport;
import org.roundtrip.work.Commands;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A shop's orders and cases for tests: real rows, as the other modules would have written them. */
class Shop {
    static final String EMAIL = "ada@example.invalid";
    static final String POSTCODE = "AB1 2CD";
    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    final OrderBook book;
    final OpenRequest openReturn;
    final CaseFiles files;
    final AccessLinks links;
    final Timeline timeline;
    final Messages messages;
    final JdbcClient jdbc;
    private final Commands commands;

    Shop(
            OrderBook book,
            OpenRequest openReturn,
            CaseFiles files,
            AccessLinks links,
            Timeline timeline,
            Messages messages,
            JdbcClient jdbc,
            Commands commands) {
        this.book = book;
        this.openReturn = openReturn;
        this.files = files;
        this.links = links;
        this.timeline = timeline;
        this.messages = messages;
        this.jdbc = jdbc;
        this.commands = commands;
    }

    void order(String number, OrderImport.Line... lines) {
        order(number, 5, List.of(lines));
    }

    void order(String number, int daysAgo, List<OrderImport.Line> lines) {
        long total = lines.stream().mapToLong(OrderImport.Line::paid).sum();
        book.put(new OrderImport(
                number,
                NOW.minus(Duration.ofDays(daysAgo + 3L)),
                NOW.minus(Duration.ofDays(daysAgo)),
                "GBP",
                0,
                new OrderImport.Customer(EMAIL, "Ada Byron", null, "1 Mill Lane", "London", POSTCODE, "GB"),
                lines,
                List.of(new OrderImport.Payment("stripe", "pi_" + number, total))));
    }

    static OrderImport.Line line(int no, String name, int quantity, long each) {
        return new OrderImport.Line(no, "8512" + no, name, quantity, each * quantity, 0, true);
    }

    static OrderImport.Line postage(int no) {
        return new OrderImport.Line(no, "POST", "POSTAGE", 1, 495, 0, false);
    }

    void longOrder(String number, int lines) {
        order(
                number,
                5,
                IntStream.rangeClosed(1, lines)
                        .mapToObj(i -> line(i, "JUMBO BAG NO " + i, 1 + i % 7, 165 + i))
                        .toList());
    }

    CaseFile open(String order, int line, int quantity, String comment) {
        return openReturn.open(
                new CaseRequest(
                        List.of(new CaseRequest.Item(order, line, quantity, ReturnReason.TOO_SMALL, comment)),
                        Outcome.REFUND,
                        null,
                        null,
                        null,
                        "portal",
                        "en-GB",
                        false),
                Actor.CUSTOMER);
    }

    /** The first line of each. */
    CaseFile open(List<String> orders) {
        return openReturn.open(
                new CaseRequest(
                        orders.stream()
                                .map(order -> new CaseRequest.Item(order, 1, 1, ReturnReason.TOO_SMALL, null))
                                .toList(),
                        Outcome.REFUND,
                        null,
                        null,
                        null,
                        "portal",
                        "en-GB",
                        false),
                Actor.CUSTOMER);
    }

    String track(CaseFile file) {
        return links.trackPath(file);
    }

    void close(CaseFile file, CaseState state) {
        commands.run(() -> files.close(file.key(), state, NOW, null));
    }

    void move(CaseFile file, CaseState state, WaitingFor waitingFor) {
        commands.run(() -> files.move(file.key(), state, waitingFor, null, NOW));
    }

    void tell(CaseFile file, String code, Map<String, String> facts) {
        commands.run(() -> timeline.add(file.key(), code, Actor.SYSTEM, facts));
    }

    void write(CaseFile file, Actor actor, String text) {
        commands.run(() -> messages.add(file.key(), actor, text));
    }

    /** The money is back, a day ago. */
    void refunded(CaseFile file) {
        refund(file, "SETTLED", "REFUND", 678, 0, null);
        commands.run(() -> files.close(file.key(), CaseState.REFUNDED, NOW.minus(Duration.ofDays(1)), null));
    }

    void agrees(CaseFile file) {
        commands.run(() -> files.mayAskByMail(file.key(), true, null, NOW));
    }

    /** What the customer said of a case that is over. */
    void says(CaseFile file, int score, String comment, String coupon) {
        jdbc.sql("insert into follow_up (case_id, answered_at, score, comment, coupon) values (?, ?, ?, ?, ?)")
                .params(file.key(), NOW.toEpochMilli(), score, comment, coupon)
                .update();
    }

    /** A label that is ready, with a document to print. */
    void label(CaseFile file, String tracking) {
        var handInBy = NOW.plus(Duration.ofDays(14));
        jdbc.sql("insert into shipment (case_id, process_instance_id, state, tracking_state, tracking_rank, carrier,"
                        + " tracking_code, hand_in_by, created_at) values (?, ?, 'LABEL_READY', 'LABEL_CREATED', 10,"
                        + " 'easypost', ?, ?, ?)")
                .params(file.key(), "p-" + tracking, tracking, handInBy.toEpochMilli(), NOW.toEpochMilli())
                .update();
        jdbc.sql("insert into label (shipment_id, reference, state, media_type, document) select id, ?, 'BOUGHT',"
                        + " 'application/pdf', ? from shipment where tracking_code = ?")
                .params(
                        "ref-" + tracking,
                        "%PDF-1.4 label".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                        tracking)
                .update();
        commands.run(() -> files.handInBy(file.key(), handInBy));
        move(file, CaseState.AWAITING_PARCEL, WaitingFor.CUSTOMER);
        tell(file, "label-bought", Map.of("carrier", "easypost", "tracking", tracking));
    }

    void scanned(CaseFile file, String state, String tracking, int rank, boolean delivered) {
        jdbc.sql("update shipment set state = ?, tracking_state = ?, tracking_rank = ?, handed_in_at = ?,"
                        + " delivered_at = ? where case_id = ?")
                .params(
                        state,
                        tracking,
                        rank,
                        NOW.minus(Duration.ofDays(2)).toEpochMilli(),
                        delivered ? NOW.minus(Duration.ofDays(1)).toEpochMilli() : null,
                        file.key())
                .update();
    }

    void refund(CaseFile file, String state, String method, long goods, long fee, String creditCode) {
        jdbc.sql(
                        "insert into refund (case_id, number, state, method, total_minor, currency, approvals_needed,"
                                + " prepared_by, calculated_at, settled_at, credit_code) values (?, 1, ?, ?, ?, 'GBP', 0, 'x', ?, ?, ?)")
                .params(
                        file.key(),
                        state,
                        method,
                        goods - fee,
                        NOW.toEpochMilli(),
                        state.equals("SETTLED") ? NOW.toEpochMilli() : null,
                        creditCode)
                .update();
        jdbc.sql("insert into refund_line (refund_id, position, kind, case_line_no, order_id, order_line_no, units,"
                        + " amount_minor, rule) select r.id, 1, 'GOODS', 1, l.order_id, l.order_line_no, l.requested, ?, 'r'"
                        + " from refund r join case_line l on l.case_id = r.case_id where r.case_id = ?")
                .params(goods, file.key())
                .update();
        if (fee > 0) {
            jdbc.sql("insert into refund_line (refund_id, position, kind, order_id, units, amount_minor, rule)"
                            + " select r.id, 2, 'DIMINISHED_VALUE', l.order_id, 0, ?, 'r' from refund r"
                            + " join case_line l on l.case_id = r.case_id where r.case_id = ?")
                    .params(-fee, file.key())
                    .update();
        }
    }
}
