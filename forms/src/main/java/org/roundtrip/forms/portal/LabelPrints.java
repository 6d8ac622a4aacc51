package org.roundtrip.forms.portal;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Labels as documents to print. */
@Component
class LabelPrints {
    private final JdbcClient jdbc;

    LabelPrints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Print(String mediaType, byte[] document) {}

    /** The newest label of a shipment that has a document. */
    Optional<Print> ofShipment(long shipmentId) {
        return jdbc.sql("select media_type, document from label where shipment_id = ? and document is not null"
                        + " order by id desc limit 1")
                .param(shipmentId)
                .query((row, n) -> new Print(row.getString("media_type"), row.getBytes("document")))
                .optional();
    }

    boolean exists(long shipmentId) {
        return jdbc.sql("select count(*) from label where shipment_id = ? and document is not null")
                        .param(shipmentId)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
