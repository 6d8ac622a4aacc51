package org.roundtrip.warehouse;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units that were counted by their own number, so that none of them counts twice. Callers hold the lock of the case's row. */
@Component
class CountedSerials {
    private final JdbcClient jdbc;
    private final Clock clock;

    CountedSerials(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The number of a unit that a case's lines may bring, as we keep it; empty if the code is none. */
    Optional<String> of(long caseId, String code) {
        var serial = ReadCode.serial(code);
        return jdbc.sql("select count(*) from case_line l join serial_unit u on u.order_id = l.order_id"
                                        + " and u.line_no = l.order_line_no where l.case_id = ? and u.serial = ?")
                                .params(caseId, serial)
                                .query(Long.class)
                                .single()
                        > 0
                ? Optional.of(serial)
                : Optional.empty();
    }

    boolean counted(long caseId, String serial) {
        return jdbc.sql("select count(*) from parcel_serial where case_id = ? and serial = ?")
                        .params(caseId, serial)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void count(Receipt receipt, int line, String serial) {
        jdbc.sql("insert into parcel_serial (case_id, serial, receipt_id, line_no, counted_at) values (?, ?, ?, ?, ?)")
                .params(receipt.caseId(), serial, receipt.id(), line, clock.millis())
                .update();
    }

    /** It was not counted after all. */
    void forget(long caseId, String code) {
        jdbc.sql("delete from parcel_serial where case_id = ? and serial = ?")
                .params(caseId, ReadCode.serial(code))
                .update();
    }

    /** Only so many units of a line are counted now: those whose numbers came last are not among them. */
    void keep(Receipt receipt, int line, int most) {
        List<String> known = jdbc.sql("select serial from parcel_serial where receipt_id = ? and line_no = ?"
                        + " order by counted_at, serial")
                .params(receipt.id(), line)
                .query(String.class)
                .list();
        known.stream().skip(most).forEach(serial -> forget(receipt.caseId(), serial));
    }
}
