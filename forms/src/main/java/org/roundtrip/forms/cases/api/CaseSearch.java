package org.roundtrip.forms.cases.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.CaseState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds cases, newest first, by ids only. Each way of asking is a range of an index per leg of a union, so that a million
 * closed cases do not slow it down.
 */
@Component
class CaseSearch {
    /** What a person may type: a case number, a reference, an order number, a tracking code, a withdrawal or an email, in full. */
    private static final String HITS = "select id from case_file where number = :number"
            + " union select id from case_file where external_reference = :q"
            + " union select id from case_file where customer_email = :email"
            + " union select l.case_id from shop_order o join case_line l on l.order_id = o.id where o.number = :q"
            + " union select s.case_id from shipment s where s.tracking_code = :q"
            + " union select w.case_id from withdrawal_statement w where w.reference = :q";

    private final JdbcClient jdbc;

    CaseSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Filter(
            @Nullable String externalReference,
            @Nullable CaseState state,
            @Nullable Boolean closed,
            @Nullable String q) {}

    /** Up to {@code limit} cases with ids below {@code before}. */
    List<Long> ids(Filter filter, long before, int limit) {
        var sql = filter.q() == null && filter.externalReference() == null ? browse(filter) : search(filter);
        var query = jdbc.sql(sql).param("before", before).param("limit", limit);
        if (filter.state() != null) {
            query = query.param("state", filter.state().name());
        }
        if (filter.closed() != null) {
            query = query.param("closed", filter.closed());
        }
        if (filter.externalReference() != null) {
            query = query.param("reference", filter.externalReference());
        }
        if (filter.q() != null) {
            var q = filter.q().strip();
            query = query.param("q", q).param("number", caseNumber(q)).param("email", q.toLowerCase(Locale.ROOT));
        }
        return query.query(Long.class).list();
    }

    private static String browse(Filter filter) {
        if (filter.state() == null && filter.closed() == null) {
            return "select id from case_file where id < :before order by id desc limit :limit";
        }
        // One leg per prefix of the index (closed, state, id); literals come from enums and booleans only.
        var states = filter.state() == null ? Arrays.asList(CaseState.values()) : List.of(filter.state());
        var closed = filter.closed() == null ? List.of(false, true) : List.of(filter.closed());
        var legs = new ArrayList<String>();
        for (var c : closed) {
            for (var s : states) {
                legs.add("(select id from case_file where closed = " + c + " and state = '" + s.name()
                        + "' and id < :before order by id desc limit :limit)");
            }
        }
        return "select id from (" + String.join(" union all ", legs) + ") found order by id desc limit :limit";
    }

    private static String search(Filter filter) {
        var sql = new StringBuilder("select f.id from case_file f");
        if (filter.q() != null) {
            sql.append(" join (").append(HITS).append(") hit on hit.id = f.id");
        }
        sql.append(" where f.id < :before");
        if (filter.externalReference() != null) {
            sql.append(" and f.external_reference = :reference");
        }
        if (filter.state() != null) {
            sql.append(" and f.state = :state");
        }
        if (filter.closed() != null) {
            sql.append(" and f.closed = :closed");
        }
        return sql.append(" order by f.id desc limit :limit").toString();
    }

    private static String caseNumber(String q) {
        try {
            return CaseNumber.of(q).value();
        } catch (IllegalArgumentException e) {
            return q;
        }
    }
}
