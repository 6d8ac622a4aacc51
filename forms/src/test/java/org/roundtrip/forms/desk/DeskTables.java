package org.roundtrip.forms.desk;

import java.util.List;

/** The tables a desk test fills, in the order in which they can be emptied. */
final class DeskTables {
    static final List<String> CHILDREN_FIRST = List.of(
            "held_answer",
            "work_item",
            "mail_outbox",
            "parcel_scan",
            "label",
            "shipment",
            "refund_attempt",
            "refund_leg",
            "refund_approval",
            "follow_up",
            "refund_line",
            "refund",
            "decision_record",
            "case_message",
            "timeline_entry",
            "unit_range",
            "undeclared_item",
            "case_line",
            "case_file",
            "payment",
            "order_line",
            "shop_order");

    private DeskTables() {}
}
