package org.roundtrip.shipping;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Labels bought for shipments. The document is kept, because a provider's link expires. */
@Component
public class Labels {
    private static final String PRINTABLE =
            " from label l join shipment s on coalesce(s.travels_with, s.id) = l.shipment_id"
                    + " where s.case_id = ? and s.direction = 'IN' and l.state = 'BOUGHT' and l.document is not null";

    private final JdbcClient jdbc;
    private final Clock clock;

    Labels(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public enum State {
        BOUGHT,
        VOID_REQUESTED,
        VOIDED,
        VOID_REJECTED
    }

    /** A label without its document. {@code providerShipmentId} is null for a label arranged by hand. */
    public record Label(
            long id,
            long shipmentId,
            String reference,
            @Nullable String providerShipmentId,
            State state) {}

    /** A label's document as the customer prints it. */
    public record Document(String mediaType, byte[] bytes) {}

    void insert(long shipmentId, String reference, LabelOutcome.Bought bought) {
        jdbc.sql("insert into label (shipment_id, reference, provider_shipment_id, state, cost_minor, cost_currency,"
                        + " media_type, document, bought_at) values (?, ?, ?, 'BOUGHT', ?, ?, ?, ?, ?)")
                .params(
                        shipmentId,
                        reference,
                        bought.providerShipmentId(),
                        bought.cost().getAmountMinorLong(),
                        bought.cost().getCurrencyUnit().getCode(),
                        bought.mediaType(),
                        bought.document(),
                        clock.millis())
                .update();
    }

    /** Labels of these shipments that may still cost money. */
    List<Label> live(Collection<Long> shipmentIds) {
        return shipmentIds.isEmpty()
                ? List.of()
                : jdbc.sql("select id, shipment_id, reference, provider_shipment_id, state from label"
                                + " where shipment_id in (:ids) and state = 'BOUGHT' order by id")
                        .param("ids", shipmentIds)
                        .query(Label.class)
                        .list();
    }

    boolean known(String reference) {
        return jdbc.sql("select count(*) from label where reference = ?")
                        .param(reference)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Labels of one shipment that may still cost money are another one's from now on. */
    void handOver(long shipmentId, long heirId) {
        jdbc.sql("update label set shipment_id = ? where shipment_id = ? and state = 'BOUGHT'")
                .params(heirId, shipmentId)
                .update();
    }

    void move(long labelId, State state, @Nullable String note) {
        jdbc.sql("update label set state = ?, void_note = ? where id = ?")
                .params(state.name(), note, labelId)
                .update();
    }

    /** The document of a case's newest return label; empty if there is none or it was voided. */
    public Optional<Document> documentOf(long caseId) {
        return jdbc.sql("select l.media_type, l.document as bytes" + PRINTABLE + " order by l.id desc limit 1")
                .param(caseId)
                .query((row, n) -> new Document(row.getString("media_type"), row.getBytes("bytes")))
                .optional();
    }

    /** The document of a parcel to a customer; empty if it has none, or it was voided. */
    public Optional<Document> documentOf(Shipment outbound) {
        return jdbc.sql("select media_type, document as bytes from label where shipment_id = ? and state = 'BOUGHT'"
                        + " and document is not null order by id desc limit 1")
                .param(outbound.key())
                .query((row, n) -> new Document(row.getString("media_type"), row.getBytes("bytes")))
                .optional();
    }

    /** Whether there is a {@link #documentOf(long)}, without reading it. */
    public boolean hasDocument(long caseId) {
        return jdbc.sql("select count(*)" + PRINTABLE)
                        .param(caseId)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
