package org.roundtrip.forms.cases.api;

import java.util.Optional;
import org.roundtrip.cases.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads labels as they are printed. */
@Component
class LabelDocuments {
    private final JdbcClient jdbc;

    LabelDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Document(String mediaType, byte[] bytes) {}

    /** The newest return label of a case that can be printed. */
    Optional<Document> newest(CaseNumber number) {
        return jdbc.sql("select l.media_type, l.document from label l join shipment s on s.id = l.shipment_id"
                        + " where s.case_id = (select id from case_file where number = ?) and s.direction = 'IN' and l.document is not null"
                        + " order by l.id desc limit 1")
                .param(number.value())
                .query((row, n) -> new Document(row.getString("media_type"), row.getBytes("document")))
                .optional();
    }
}
