package org.roundtrip.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.TooLate;
import org.roundtrip.work.Commands;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Goods on their way from the bench to a bin: each line of a case gets a plate, and is done when plate and bin are scanned. */
@Service
public class PutAway {
    /** Nobody knows yet whose it is. */
    public static final String QUARANTINE = "QUARANTINE";

    private static final String SEND_BACK = "SEND_BACK";
    private static final String OF_LINE =
            " from case_line l where l.case_id = put_away.case_id and l.line_no = put_away.line_no";
    private static final int LONGEST_BIN = 20;

    private final JdbcClient jdbc;
    private final Bins bins;
    private final Commands commands;
    private final Clock clock;
    private final boolean wanted;

    /** @param wanted whether goods get plates and are put away by scan */
    PutAway(
            JdbcClient jdbc,
            Bins bins,
            Commands commands,
            Clock clock,
            @Value("${roundtrip.warehouse.put-away:true}") boolean wanted) {
        this.jdbc = jdbc;
        this.bins = bins;
        this.commands = commands;
        this.clock = clock;
        this.wanted = wanted;
    }

    /**
     * Units of a line of a case, with a plate.
     *
     * @param bin where they are, null while they are on their way
     */
    public record Plated(
            long id,
            long caseId,
            int line,
            String sku,
            String name,
            int quantity,
            String disposition,
            Instant since,
            @Nullable String bin,
            @Nullable Instant putAt,
            @Nullable String putBy) {
        public String plate() {
            return Plate.of(id);
        }

        public boolean done() {
            return putAt != null;
        }
    }

    /** What was inspected wants a bin; what is disputed waits in quarantine. Called in the transaction that decides so. */
    public void wanted(long caseId, boolean disputed) {
        if (wanted) {
            jdbc.sql("insert into put_away (case_id, line_no, sku, name, quantity, disposition, opened_at)"
                            + " select l.case_id, l.line_no, l.sku, l.name, l.received, "
                            + (disputed ? "'" + QUARANTINE + "'" : "l.disposition")
                            + ", ? from case_line l where l.case_id = ? and l.received > 0 and l.disposition is not null"
                            + " and not exists (select 1 from put_away p where p.case_id = l.case_id"
                            + " and p.line_no = l.line_no)")
                    .params(clock.millis(), caseId)
                    .update();
        }
    }

    /**
     * It is settled what is ours: the accepted units go from quarantine to where they belong. The rejected ones of the same
     * line are the customer's; they stay where they are under a plate of their own until they are sent.
     */
    public void released(long caseId) {
        jdbc.sql("insert into put_away (case_id, line_no, sku, name, quantity, disposition, rejected, opened_at)"
                        + " select p.case_id, p.line_no, p.sku, p.name, l.rejected, ?, true, ? from put_away p"
                        + " join case_line l on l.case_id = p.case_id and l.line_no = p.line_no where p.case_id = ?"
                        + " and p.disposition = ? and l.accepted > 0 and l.rejected > 0")
                .params(SEND_BACK, clock.millis(), caseId, QUARANTINE)
                .update();
        jdbc.sql("update put_away set disposition = ?, rejected = true where case_id = ? and disposition = ?"
                        + " and exists (select 1 from case_line l where l.case_id = put_away.case_id"
                        + " and l.line_no = put_away.line_no and l.accepted = 0)")
                .params(SEND_BACK, caseId, QUARANTINE)
                .update();
        jdbc.sql("update put_away set disposition = (select l.disposition" + OF_LINE
                        + "), quantity = (select l.accepted" + OF_LINE + "), opened_at = ?, bin = null, put_at = null,"
                        + " put_by = null where case_id = ? and disposition = ?")
                .params(clock.millis(), caseId, QUARANTINE)
                .update();
    }

    /** They are the customer's: they stay where they are until they are sent. */
    public void notOurs(long caseId) {
        jdbc.sql("update put_away set disposition = ? where case_id = ?")
                .params(SEND_BACK, caseId)
                .update();
    }

    /** They have left the house. */
    public void left(long caseId) {
        jdbc.sql("delete from put_away where case_id = ? and disposition = ?")
                .params(caseId, SEND_BACK)
                .update();
    }

    /** What is on its way, the oldest first. */
    public List<Plated> open(int most) {
        return jdbc.sql("select * from put_away where put_at is null order by id limit ?")
                .param(most)
                .query(PutAway::plated)
                .list();
    }

    public long openCount() {
        return jdbc.sql("select count(*) from put_away where put_at is null")
                .query(Long.class)
                .single();
    }

    public Optional<Plated> find(long id) {
        return jdbc.sql("select * from put_away where id = ?")
                .param(id)
                .query(PutAway::plated)
                .optional();
    }

    /** The bin that such goods were put in last; if there is none, how codes of their bins begin. */
    public String suggestedBin(Plated item) {
        return jdbc.sql("select bin from put_away where sku = ? and disposition = ? and put_at is not null"
                        + " order by put_at desc, id desc limit 1")
                .params(item.sku(), item.disposition())
                .query(String.class)
                .optional()
                .orElseGet(() -> bins.beginning(item.disposition()));
    }

    /** How codes of bins for such goods begin. */
    public String beginning(Plated item) {
        return bins.beginning(item.disposition());
    }

    /**
     * They are in this bin now. Putting them in the same one again changes nothing.
     *
     * @throws InvalidRequest if that bin is for something else, or the item was to go elsewhere meanwhile
     * @throws TooLate if it has left the house
     */
    public void put(Plated item, String bin, Actor actor) {
        var code = Bins.code(bin);
        if (code.isEmpty() || code.length() > LONGEST_BIN || Plate.read(code).isPresent()) {
            throw new InvalidRequest("/bin", "no-bin", "scan the code of a bin");
        }
        if (!bins.fits(item.disposition(), code)) {
            throw new InvalidRequest(
                    "/bin",
                    "wrong-bin",
                    "That is " + code + ". This item goes to a bin that begins with " + beginning(item) + ".");
        }
        boolean put = commands.run(
                () -> jdbc.sql("update put_away set bin = ?, put_at = ?, put_by = ? where id = ? and disposition = ?")
                                .params(code, clock.millis(), actor.name(), item.id(), item.disposition())
                                .update()
                        > 0);
        if (!put) {
            throw find(item.id()).map(this::elsewhere).orElseThrow(() -> new TooLate("goods-left", "it is not here"));
        }
    }

    /** It was settled meanwhile where it goes. */
    private InvalidRequest elsewhere(Plated now) {
        return new InvalidRequest(
                "/bin", "wrong-bin", "This item goes to a bin that begins with " + beginning(now) + " now.");
    }

    private static Plated plated(ResultSet row, int n) throws SQLException {
        long put = row.getLong("put_at");
        var putAt = row.wasNull() ? null : Instant.ofEpochMilli(put);
        return new Plated(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getInt("line_no"),
                row.getString("sku"),
                row.getString("name"),
                row.getInt("quantity"),
                row.getString("disposition"),
                Instant.ofEpochMilli(row.getLong("opened_at")),
                row.getString("bin"),
                putAt,
                row.getString("put_by"));
    }
}
