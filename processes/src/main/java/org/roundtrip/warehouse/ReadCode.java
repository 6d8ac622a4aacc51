package org.roundtrip.warehouse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.credit.CreditCode;
import org.roundtrip.credit.StoreCredits;
import org.roundtrip.warehouse.Reading.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says what a scanned code is: a plate, a parcel, a case (also as the address of its page), an order, a unit by its serial
 * number, a product, a store credit. The most telling reading wins.
 */
@Component
public class ReadCode {
    /** Longer codes are nothing of ours, whatever they are. */
    public static final int LONGEST = 100;

    private static final int MOST = 20;
    /** The postcode that parcel services of the United States print before their own code. */
    private static final Pattern WITH_POSTCODE = Pattern.compile("420(?:\\d{5}|\\d{9})(9\\d{21})");

    private static final Pattern PAGE =
            Pattern.compile("(?:https?://)?\\S+?/(RMA-[0-9A-Z-]+)(?:[/?#].*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(https?://)(?:[^/?#@\\s]*@)?([^/?#\\s]+)\\S*");

    private final JdbcClient jdbc;
    private final StoreCredits credits;

    ReadCode(JdbcClient jdbc, StoreCredits credits) {
        this.jdbc = jdbc;
        this.credits = credits;
    }

    /** Reads a code. Changes nothing. */
    public Reading read(String scanned) {
        var code = scanned.strip();
        if (code.isEmpty() || code.length() > LONGEST && !PAGE.matcher(code).matches()) {
            return Reading.unknown(cut(withoutKeys(code)));
        }
        var page = PAGE.matcher(code);
        if (page.matches()) {
            // Its key is for the customer: it is neither kept nor shown.
            var number = page.group(1).toUpperCase(Locale.ROOT);
            return byNumber(number).orElseGet(() -> Reading.unknown(cut(number)));
        }
        return Stream.<Function<String, Optional<Reading>>>of(
                        this::plate,
                        this::byParcel,
                        this::byNumber,
                        this::byOrder,
                        this::bySerial,
                        this::bySku,
                        this::credit)
                .flatMap(way -> way.apply(code).stream())
                .findFirst()
                .orElseGet(() -> Reading.unknown(withoutKeys(code)));
    }

    /** Web addresses end after their host: what follows may be a key that is the customer's alone. */
    static String withoutKeys(String text) {
        return ADDRESS.matcher(text).replaceAll("$1$2");
    }

    private Optional<Reading> plate(String code) {
        return Plate.read(code).flatMap(id -> jdbc.sql("select case_id from put_away where id = ?")
                .param(id)
                .query(Long.class)
                .optional()
                .map(caseId -> new Reading(Plate.of(id), Kind.PLATE, List.of(caseId), id)));
    }

    private Optional<Reading> byParcel(String code) {
        var bare = code.replaceAll("\\s", "");
        var longer = WITH_POSTCODE.matcher(bare);
        var tracking = longer.matches() ? longer.group(1) : bare;
        return cases(
                tracking,
                Kind.PARCEL,
                "select case_id from shipment where tracking_code = :code"
                        + " union select case_id from parcel_receipt where tracking_code = :code",
                tracking);
    }

    private Optional<Reading> byNumber(String code) {
        try {
            var number = CaseNumber.of(code).value();
            return cases(number, Kind.CASE, "select id as case_id from case_file where number = :code", number);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Reading> byOrder(String code) {
        return cases(
                code,
                Kind.ORDER,
                "select distinct l.case_id from shop_order o join case_line l on l.order_id = o.id"
                        + " join case_file c on c.id = l.case_id where o.number = :code and c.closed = false",
                code);
    }

    /** Units that were sold, and those that are here for repair, of cases that are open. */
    private Optional<Reading> bySerial(String code) {
        return cases(
                code,
                Kind.SERIAL,
                "select l.case_id from serial_unit u join case_line l on l.order_id = u.order_id"
                        + " and l.order_line_no = u.line_no join case_file c on c.id = l.case_id"
                        + " where u.serial = :code and c.closed = false",
                serial(code));
    }

    /** A unit's own number as we keep it. */
    static String serial(String code) {
        return code.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** Only among what waits for the warehouse: an item code says nothing about anything else. */
    private Optional<Reading> bySku(String code) {
        return cases(
                code,
                Kind.ITEM,
                "select distinct w.case_id from work_item w join case_line l on l.case_id = w.case_id"
                        + " where w.queue = 'warehouse' and upper(l.sku) = :code",
                code.toUpperCase(Locale.ROOT));
    }

    private Optional<Reading> credit(String code) {
        return credits.find(CreditCode.typed(code))
                .map(credit -> new Reading(credit.code().ending(), Kind.CREDIT, List.of(), credit.id()));
    }

    private Optional<Reading> cases(String shown, Kind kind, String sql, String param) {
        var found = jdbc.sql("select f.case_id, case when min(w.created_at) is null then 1 else 0 end as idle,"
                        + " min(w.created_at) as since from (" + sql + ") f left join work_item w"
                        + " on w.case_id = f.case_id and w.queue = 'warehouse' group by f.case_id"
                        + " order by idle, since, f.case_id desc limit " + MOST)
                .param("code", param)
                .query((row, n) -> row.getLong("case_id"))
                .list();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        long all = found.size() < MOST ? found.size() : count(sql, param);
        return Optional.of(new Reading(shown, kind, found, all, 0));
    }

    private long count(String sql, String param) {
        return jdbc.sql("select count(distinct f.case_id) from (" + sql + ") f")
                .param("code", param)
                .query(Long.class)
                .single();
    }

    private static String cut(String code) {
        return code.length() <= LONGEST ? code : code.substring(0, LONGEST);
    }
}
