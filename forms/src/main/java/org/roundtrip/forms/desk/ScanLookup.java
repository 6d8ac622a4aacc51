package org.roundtrip.forms.desk;

import java.util.List;
import java.util.Locale;
import org.roundtrip.cases.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out which cases a scanned code may mean: a parcel, a case, an order, or an item somebody waits for. */
@Component
class ScanLookup {
    private static final int MOST = 20;

    private final JdbcClient jdbc;

    ScanLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The cases, the newest first; the most telling reading of the code wins. */
    List<Long> cases(String code) {
        var scanned = code.strip();
        var byParcel = ids("select case_id from shipment where tracking_code = ?", scanned.replaceAll("\\s", ""));
        if (!byParcel.isEmpty()) {
            return byParcel;
        }
        var byNumber = byNumber(scanned);
        if (!byNumber.isEmpty()) {
            return byNumber;
        }
        var byOrder = ids(
                "select distinct l.case_id from shop_order o join case_line l on l.order_id = o.id"
                        + " join case_file c on c.id = l.case_id where o.number = ? and c.closed = false",
                scanned);
        return byOrder.isEmpty() ? bySku(scanned) : byOrder;
    }

    private List<Long> byNumber(String scanned) {
        try {
            return ids(
                    "select id as case_id from case_file where number = ?",
                    CaseNumber.of(scanned).value());
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** Only among what waits for the warehouse: an item code says nothing about anything else. */
    private List<Long> bySku(String scanned) {
        return ids(
                "select distinct w.case_id from work_item w join case_line l on l.case_id = w.case_id"
                        + " where w.queue = 'warehouse' and upper(l.sku) = ?",
                scanned.toUpperCase(Locale.ROOT));
    }

    private List<Long> ids(String sql, String param) {
        return jdbc.sql("select f.case_id from (" + sql + ") f order by f.case_id desc limit " + MOST)
                .param(param)
                .query(Long.class)
                .list();
    }
}
