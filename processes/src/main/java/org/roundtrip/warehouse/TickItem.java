package org.roundtrip.warehouse;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.warehouse.Scanned.Result;
import org.roundtrip.work.Commands;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** A scan while a parcel is being unpacked: it counts a unit, or says whose it is. */
@Service
public class TickItem {
    private final ReadCode codes;
    private final Scans scans;
    private final UnpackParcel unpacking;
    private final CountedSerials serials;
    private final CaseDesk cases;
    private final Commands commands;
    private final JdbcClient jdbc;

    TickItem(
            ReadCode codes,
            Scans scans,
            UnpackParcel unpacking,
            CountedSerials serials,
            CaseDesk cases,
            Commands commands,
            JdbcClient jdbc) {
        this.codes = codes;
        this.scans = scans;
        this.unpacking = unpacking;
        this.serials = serials;
        this.cases = cases;
        this.commands = commands;
        this.jdbc = jdbc;
    }

    /** @throws org.roundtrip.cases.TooLate if nothing of this case is to be unpacked */
    public Scanned scan(CaseNumber number, String code, Actor actor) {
        return scan(number, code, null, actor);
    }

    /** As {@link #scan(CaseNumber, String, Actor)}. @param sentAs a random name: the same one again is the same scan */
    public Scanned scan(CaseNumber number, String code, @Nullable String sentAs, Actor actor) {
        return commands.run(() -> {
            var file = cases.lock(number);
            return scans.once(sentAs, code, actor, () -> take(file, code, actor));
        });
    }

    private Scanned take(CaseFile file, String code, Actor actor) {
        unpacking.open(file, actor);
        var own = lines(file.key(), code.strip());
        if (!own.isEmpty()) {
            return count(file, own, code, actor);
        }
        var reading = codes.read(code);
        if (reading.cases().isEmpty()) {
            var result = reading.kind() == Reading.Kind.UNKNOWN ? Result.UNKNOWN : Result.NOTHING_TO_DO;
            return scans.note(reading, result, null, null, actor);
        }
        boolean itself = reading.cases().contains(file.key());
        var other = reading.onlyCase().filter(caseId -> !itself).orElse(null);
        var result = itself ? Result.REPEATED : other == null ? Result.SEVERAL : Result.ELSEWHERE;
        return scans.note(reading, result, itself ? Long.valueOf(file.key()) : other, null, actor);
    }

    private Scanned count(CaseFile file, List<Integer> own, String code, Actor actor) {
        var item = new Reading(cut(code.strip()), Reading.Kind.ITEM, List.of(file.key()), 0);
        var serial = serials.of(file.key(), code);
        if (serial.filter(one -> serials.counted(file.key(), one)).isPresent()) {
            return scans.note(item, Result.COUNTED_BEFORE, file.key(), own.get(0), actor);
        }
        var counted = own.stream()
                .filter(line -> unpacking.count(file.number(), line, true, actor))
                .findFirst();
        counted.ifPresent(line -> serial.ifPresent(one -> serials.count(unpacking.open(file, actor), line, one)));
        return scans.note(
                item,
                counted.isPresent() ? Result.COUNTED : Result.TOO_MANY,
                file.key(),
                counted.orElse(own.get(0)),
                actor);
    }

    /** The lines of a case whose units bear this code. */
    List<Integer> lines(long caseId, String code) {
        return jdbc.sql("select l.line_no from case_line l where l.case_id = :case and l.authorised > l.kept"
                        + " and (upper(l.sku) = :code or exists (select 1 from serial_unit u where u.order_id = l.order_id"
                        + " and u.line_no = l.order_line_no and u.serial = :serial)) order by l.line_no")
                .param("case", caseId)
                .param("code", code.toUpperCase(Locale.ROOT))
                .param("serial", ReadCode.serial(code))
                .query(Integer.class)
                .list();
    }

    private static String cut(String code) {
        return code.length() <= ReadCode.LONGEST ? code : code.substring(0, ReadCode.LONGEST);
    }
}
