package org.roundtrip.forms.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds cases by what people have at hand: case number, order number, email, tracking code or the shop's own reference,
 * whole or from the start. Every branch runs on an index, so that closed cases slow nothing.
 */
@Component
class FindCases {
    /** Shorter beginnings fit too many cases to be an answer. */
    static final int SHORTEST = 3;

    private static final String NUMBER = "select id from case_file where number like :number";
    private static final String REFERENCE = "select id from case_file where external_reference like :text";
    private static final String EMAIL = "select id from case_file where customer_email like :email";
    private static final String ORDER =
            "select l.case_id from shop_order o" + " join case_line l on l.order_id = o.id where o.number like :text";
    private static final String PARCEL = "select case_id from shipment where tracking_code like :text";

    private static final String WITHDRAWAL = "select case_id from withdrawal_statement where reference like :text";

    private final JdbcClient jdbc;

    FindCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A case as a list shows it. */
    record Found(
            long id,
            String number,
            String state,
            boolean closed,
            @Nullable String customerName,
            long updatedAt) {
        Instant updated() {
            return Instant.ofEpochMilli(updatedAt);
        }
    }

    /**
     * The newest first.
     *
     * @param names whether emails may be searched
     * @param before the last case of the page before, or {@link Long#MAX_VALUE}
     */
    List<Found> find(String text, boolean names, long before, int limit) {
        var asked = text.strip();
        if (asked.length() < SHORTEST) {
            return List.of();
        }
        var branches = new ArrayList<>(List.of(NUMBER, REFERENCE, ORDER, PARCEL, WITHDRAWAL));
        if (names) {
            branches.add(EMAIL);
        }
        var query = jdbc.sql("select id, number, state, closed, customer_name, updated_at from case_file where id in ("
                        + String.join(" union ", branches) + ") and id < :before order by id desc limit :limit")
                .param("number", startOfNumber(asked))
                .param("text", start(asked))
                .param("before", before)
                .param("limit", limit);
        if (names) {
            query = query.param("email", start(asked.toLowerCase(Locale.ROOT)));
        }
        return query.query(Found.class).list();
    }

    /** The newest cases, for the page before anything is asked. */
    List<Found> newest(long before, int limit) {
        return jdbc.sql("select id, number, state, closed, customer_name, updated_at from case_file where id < ?"
                        + " order by id desc limit ?")
                .params(before, limit)
                .query(Found.class)
                .list();
    }

    /** Forgiving as case numbers are: without the prefix, in lower case, with O for 0 and I or L for 1. */
    private static String startOfNumber(String text) {
        var upper = text.toUpperCase(Locale.ROOT);
        var body = upper.startsWith("RMA") ? upper.substring(3) : upper;
        var start = body.replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        // The prefix alone would be every case.
        return start.length() < SHORTEST ? "RMA-none" : "RMA-" + start(start);
    }

    private static String start(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
