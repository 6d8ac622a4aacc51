package org.roundtrip.forms.desk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.Journey;
import org.roundtrip.cases.Messages;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.cases.Timeline;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.forms.bench.Tables;
import org.roundtrip.work.Commands;
import org.roundtrip.worklist.WorkItem;
import org.roundtrip.worklist.WorkItems;
import org.springframework.stereotype.Component;

/** Writes cases as they look in the middle of their life. */
@Component
class DeskData extends RefundRows {
    private final Commands commands;
    private final CaseFiles files;
    private final CaseLines lines;
    private final Timeline timeline;
    private final Messages messages;
    private final WorkItems items;
    private int next;

    DeskData(
            Tables tables,
            Commands commands,
            CaseFiles files,
            CaseLines lines,
            Timeline timeline,
            Messages messages,
            WorkItems items) {
        super(tables.jdbc());
        this.commands = commands;
        this.files = files;
        this.lines = lines;
        this.timeline = timeline;
        this.messages = messages;
        this.items = items;
    }

    CaseFile aCase(CaseState state, String customer, @Nullable String comment) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var number = CaseNumber.random();
        int n = ++next;
        jdbc.sql("insert into shop_order (number, placed_at, delivered_at, currency, shipping_minor, customer_email,"
                        + " customer_name, imported_at, version) values (?, ?, ?, 'GBP', 395, ?, ?, ?, 0)")
                .params("53" + (6000 + n), ago(now, 20), ago(now, 16), email(customer), customer, ago(now, 20))
                .update();
        var file = files.save(new CaseFile(
                null,
                number,
                number,
                1,
                Journey.RETURN,
                state,
                WaitingFor.SUPPORT,
                null,
                false,
                Outcome.REFUND,
                "GBP",
                email(customer),
                customer,
                "en",
                "portal",
                "customer",
                "C53" + (6000 + n),
                comment,
                now.minus(2, ChronoUnit.DAYS),
                now.minus(2, ChronoUnit.DAYS),
                now,
                null,
                now.plus(12, ChronoUnit.DAYS),
                "process-" + n,
                1,
                false,
                null,
                0));
        commands.run(() -> timeline.add(file.key(), "request-received", Actor.CUSTOMER, Map.of("channel", "portal")));
        return file;
    }

    void line(CaseFile file, int no, String sku, String name, ReturnReason reason, @Nullable String words, int units) {
        long order = orderOf(file);
        var number = jdbc.sql("select number from shop_order where id = ?")
                .param(order)
                .query(String.class)
                .single();
        jdbc.sql("insert into order_line (order_id, line_no, sku, name, quantity, paid_minor, tax_minor, returnable)"
                        + " values (?, ?, ?, ?, ?, ?, ?, true)")
                .params(order, no, sku, name, units + 1, (units + 1) * 1275L, (units + 1) * 212L)
                .update();
        var line = CaseLine.requested(file.key(), no, order, no, number, sku, name, reason, words, units);
        commands.run(() -> lines.insert(List.of(line)));
    }

    /** Its first line is a device that is here under guarantee. */
    void repair(CaseFile file, String serial) {
        jdbc.sql("insert into repair (case_id, sku, serial, fault, damage_by_use, answers, entitlement, choice_due,"
                        + " repair_days, extension_months, received_at) select case_id, sku, ?, 'sound', false, '{}',"
                        + " 'GUARANTEE', false, 30, 12, 0 from case_line where case_id = ? and line_no = 1")
                .params(serial, file.key())
                .update();
    }

    /** A part that the catalogue knows. */
    void part(String sku) {
        jdbc.sql("insert into product (sku, name, price_minor, currency, serialised, active, updated_at)"
                        + " select ?, 'Hinge', 900, 'GBP', false, true, 0 where not exists"
                        + " (select 1 from product p where p.sku = ?)")
                .params(sku, sku)
                .update();
    }

    /** The numbers of a line: authorised, received, accepted, rejected. */
    void counted(CaseFile file, int no, String verdict, String because, int authorised, int received, int accepted) {
        jdbc.sql("update case_line set verdict = ?, because = ?, authorised = ?, received = ?, accepted = ?,"
                        + " rejected = ? where case_id = ? and line_no = ?")
                .params(verdict, because, authorised, received, accepted, received - accepted, file.key(), no)
                .update();
    }

    void graded(CaseFile file, int no, String grade, String note) {
        jdbc.sql("update case_line set grade = ?, inspection_note = ?, disposition = 'REFURBISH' where case_id = ?"
                        + " and line_no = ?")
                .params(grade, note, file.key(), no)
                .update();
    }

    void parcel(CaseFile file, String state, String code, String... scans) {
        var now = Instant.now();
        jdbc.sql(
                        "insert into shipment (case_id, process_instance_id, state, tracking_state, tracking_rank, carrier,"
                                + " tracking_code, hand_in_by, created_at, delivered_at) values (?, ?, ?, ?, 0, 'DHL', ?, ?, ?, ?)")
                .params(
                        file.key(),
                        "shipment-" + file.key(),
                        state,
                        state.equals("DELIVERED") ? "DELIVERED" : "IN_TRANSIT",
                        code,
                        file.handInBy() == null ? 0 : file.handInBy().toEpochMilli(),
                        ago(now, 2),
                        state.equals("DELIVERED") ? ago(now, 0) : null)
                .update();
        int n = 0;
        for (var scan : scans) {
            jdbc.sql("insert into parcel_scan (shipment_id, scan_key, at_millis, state, raw_code, text, place)"
                            + " select id, ?, ?, 'IN_TRANSIT', 'X', ?, ? from shipment where case_id = ?")
                    .params(
                            "k" + n,
                            now.minus(40 - 9L * n++, ChronoUnit.HOURS).toEpochMilli(),
                            scan,
                            "Leeds",
                            file.key())
                    .update();
        }
    }

    void say(CaseFile file, Actor who, String text) {
        commands.run(() -> messages.add(file.key(), who, text));
    }

    void tell(CaseFile file, String code, Actor who) {
        commands.run(() -> timeline.add(file.key(), code, who));
    }

    void tell(CaseFile file, String code, Actor who, Map<String, String> facts) {
        commands.run(() -> timeline.add(file.key(), code, who, facts));
    }

    /** The case is over, and its customer has said how it went. */
    void howItWent(CaseFile file, int score, @Nullable String words) {
        var now = Instant.now();
        commands.run(() -> files.close(file.key(), CaseState.REFUNDED, now.minus(1, ChronoUnit.DAYS), null));
        jdbc.sql("insert into follow_up (case_id, answered_at, score, comment) values (?, ?, ?, ?)")
                .params(file.key(), ago(now, 0), score, words)
                .update();
    }

    WorkItem task(
            CaseFile file, String formKey, String queue, String name, int hoursAgo, @Nullable Integer dueInHours) {
        return task(file, formKey, queue, name, hoursAgo, dueInHours, null);
    }

    WorkItem task(
            CaseFile file,
            String formKey,
            String queue,
            String name,
            int hoursAgo,
            @Nullable Integer dueInHours,
            @Nullable String owner) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var number = CaseNumber.random();
        var item = new WorkItem(
                "task-" + formKey.substring(formKey.indexOf('/') + 1) + "-" + file.key(),
                file.key(),
                file.number().value(),
                formKey.startsWith("refund/") ? "payout-" + file.key() : "process",
                "Task_X",
                formKey,
                name,
                queue,
                owner,
                now.minus(hoursAgo, ChronoUnit.HOURS),
                dueInHours == null ? null : now.plus(dueInHours, ChronoUnit.HOURS));
        commands.run(() -> items.opened(item));
        return item;
    }

    private static String email(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", ".") + "@example.com";
    }

    private static long ago(Instant now, int days) {
        return now.minus(days, ChronoUnit.DAYS).toEpochMilli();
    }
}
