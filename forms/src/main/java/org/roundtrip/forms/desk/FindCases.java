package org.roundtrip.forms.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds cases by what people have at hand, whole or from the start: the numbers of cases, orders, parcels, devices,
 * credit notes and refunds, emails and names. Every way runs on an index, so that closed cases slow nothing; by a surname
 * alone, which no index begins with, only open cases are found.
 */
@Component
class FindCases {
    /** Shorter beginnings fit too many cases to be an answer. */
    static final int SHORTEST = 3;

    /** More of one kind than anybody reads. */
    static final int MOST = 20;

    /** The way that reads the numbers of units. */
    static final String BY_SERIAL = "serial";

    private static final String CASE = "select id, number, state, closed, customer_name, updated_at from case_file";

    private static final String WAITS = " where closed = false and waiting_for = 'CUSTOMER'";

    private static final String REFUNDED = "select r.case_id as id from refund_attempt a join refund_leg l"
            + " on l.id = a.leg_id join refund r on r.id = l.refund_id where ";

    /** So many are looked at: a beginning that fits more says nothing yet. */
    private static final int LOOKED_AT = 1000;

    /** A way to find a case. Its name stands in the texts; the query takes {@code :text}, or one of its own. */
    private record Way(String name, List<String> branches, boolean names, boolean money) {
        Way(String name, String ids, boolean names, boolean money) {
            this(name, List.of(ids), names, money);
        }

        /** Each branch ends by itself: a limit on a union comes after all of it was read. */
        String ids() {
            return branches.stream()
                    .map(one -> "(" + one + " limit " + LOOKED_AT + ")")
                    .collect(Collectors.joining(" union "));
        }
    }

    private static final List<Way> WAYS = List.of(
            new Way("number", "select id from case_file where number like :number", false, false),
            new Way("reference", "select id from case_file where external_reference like :text", false, false),
            new Way(
                    "order",
                    "select l.case_id as id from shop_order o join case_line l on l.order_id = o.id where o.number like :text",
                    false,
                    false),
            new Way("parcel", "select case_id as id from shipment where tracking_code like :text", false, false),
            new Way(BY_SERIAL, "select case_id as id from repair where serial like :upper", false, false),
            new Way(
                    "withdrawal",
                    "select case_id as id from withdrawal_statement where reference like :upper",
                    false,
                    false),
            new Way("email", "select id from case_file where customer_email like :lower", true, false),
            new Way(
                    "name",
                    List.of(
                            "select id from case_file where customer_name like :title",
                            "select id from case_file where customer_name like :text",
                            "select id from case_file where closed = false and customer_name like :surname"),
                    true,
                    false),
            new Way(
                    "credit-note",
                    "select r.case_id as id from credit_note n join refund r on r.id = n.refund_id where n.number like :upper",
                    false,
                    true),
            new Way(
                    "refund",
                    List.of(REFUNDED + "a.attempt_key like :text", REFUNDED + "a.provider_refund_id like :text"),
                    false,
                    true));

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

    /** Cases that were found the same way, the newest first. {@code more}: there are more than are shown. */
    record Group(String way, List<Found> cases, boolean more) {}

    /** By every way this person may search; a case stands where it was found first. */
    List<Group> find(String text, Sight sight) {
        var asked = text.strip();
        if (asked.length() < SHORTEST) {
            return List.of();
        }
        var groups = new ArrayList<Group>();
        var seen = new HashSet<Long>();
        for (var way : WAYS) {
            if (way.names() && !sight.names() || way.money() && !sight.money() || tooShort(way, asked)) {
                continue;
            }
            var found = cases(way, beginnings(asked));
            var fresh =
                    found.stream().limit(MOST).filter(one -> seen.add(one.id())).toList();
            if (!fresh.isEmpty()) {
                groups.add(new Group(way.name(), fresh, found.size() > MOST));
            }
        }
        return groups;
    }

    /** All keys of refunds begin alike. */
    private static boolean tooShort(Way way, String asked) {
        return way.name().equals("refund") && asked.length() < 2 * SHORTEST;
    }

    /** The one case whose number, parcel, credit note or the like this is, as a whole. */
    Optional<String> exactly(String text, Sight sight) {
        var asked = text.strip();
        if (asked.length() < SHORTEST) {
            return Optional.empty();
        }
        var whole = beginnings(asked);
        whole.replaceAll((name, value) -> value.substring(0, value.length() - 1));
        var found = WAYS.stream()
                .filter(way -> !way.names() && (!way.money() || sight.money()))
                .flatMap(way -> cases(way, whole).stream())
                .map(Found::number)
                .distinct()
                .limit(2)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private List<Found> cases(Way way, Map<String, String> words) {
        // As a table of its own, which the cases are looked up for: asked with "in", MySQL asks anew for every case
        // there is.
        return jdbc.sql(
                        "select f.id, f.number, f.state, f.closed, f.customer_name, f.updated_at from (select distinct a.id"
                                + " from (" + way.ids()
                                + ") a) x join case_file f on f.id = x.id order by x.id desc limit "
                                + (MOST + 1))
                .params(words)
                .query(Found.class)
                .list();
    }

    private static Map<String, String> beginnings(String asked) {
        var words = new HashMap<String, String>();
        words.put("number", startOfNumber(asked));
        words.put("text", start(asked));
        words.put("upper", start(asked.toUpperCase(Locale.ROOT)));
        words.put("lower", start(asked.toLowerCase(Locale.ROOT)));
        words.put("title", start(title(asked)));
        words.put("surname", "% " + start(title(asked)));
        return words;
    }

    private static String title(String asked) {
        return Arrays.stream(asked.split(" +"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    /** The newest cases, for the page before anything is asked. */
    List<Found> newest(long before, int limit) {
        return jdbc.sql("select id, number, state, closed, customer_name, updated_at from case_file where id < ?"
                        + " order by id desc limit ?")
                .params(before, limit)
                .query(Found.class)
                .list();
    }

    /** Cases that nobody of ours can go on with, the longest waiting first. */
    List<Found> waitingForCustomer(int limit) {
        return jdbc.sql(CASE + WAITS + " order by updated_at, id limit ?")
                .param(limit)
                .query(Found.class)
                .list();
    }

    FindWork.Count waitingForCustomer() {
        return jdbc.sql("select count(*) as n, min(updated_at) as oldest from case_file" + WAITS)
                .query((row, n) -> new FindWork.Count(
                        row.getLong("n"), row.getLong("n") == 0 ? null : Instant.ofEpochMilli(row.getLong("oldest"))))
                .single();
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
        return start.length() < SHORTEST ? "RMA-none%" : "RMA-" + start(start);
    }

    private static String start(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
