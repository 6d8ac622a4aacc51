package org.roundtrip.refund;

import java.util.Optional;
import org.roundtrip.calculation.Basis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What refunds were calculated by. Written once, never changed. */
@Component
class RefundBases {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    RefundBases(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(long refundId, Basis basis) {
        jdbc.sql("insert into refund_basis (refund_id, basis) values (?, ?)")
                .params(refundId, json.writeValueAsString(basis))
                .update();
    }

    /** Empty for refunds of before it was kept. */
    Optional<Basis> of(long refundId) {
        return jdbc.sql("select basis from refund_basis where refund_id = ?")
                .param(refundId)
                .query(String.class)
                .optional()
                .map(basis -> json.readValue(basis, Basis.class));
    }
}
