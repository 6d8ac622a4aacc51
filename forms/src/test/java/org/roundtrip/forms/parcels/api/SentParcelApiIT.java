package org.roundtrip.forms.parcels.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.forms.api.Api;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.forms.api.Samples;
import org.roundtrip.forms.bench.SentParcels;

class SentParcelApiIT {
    private final Api api = new Api();
    private String number;
    private long caseId;

    @BeforeEach
    void aCase() {
        api.order("100");
        number = api.post("/api/v1/cases", "k1", Samples.openCase("100", 1, null))
                .at("/number")
                .asString();
        caseId =
                api.database().sql("select id from case_file").query(Long.class).single();
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void aParcelToTheCustomerIsShownWithWhatIsInIt() {
        long sent = SentParcels.add(api.database(), caseId, "REPAIRED", "SENT", "OUT1");
        SentParcels.serial(api.database(), sent, "D-77");

        var parcel = api.get("/api/v1/parcels/OUT1");

        assertThat(parcel.status()).as(parcel.body()).isEqualTo(200);
        assertThat(parcel.at("/direction").asString()).isEqualTo("OUT");
        assertThat(parcel.at("/purpose").asString()).isEqualTo("REPAIRED");
        assertThat(parcel.at("/items").size()).isEqualTo(2);
        assertThat(parcel.at("/items/0/name").asString()).isEqualTo("Cup");
        assertThat(parcel.at("/items/0/quantity").asInt()).isEqualTo(2);
        assertThat(parcel.at("/items/1/serials/0").asString()).isEqualTo("D-77");
        var read = api.get("/api/v1/cases/" + number);
        assertThat(read.at("/sent/0/trackingCode").asString()).isEqualTo("OUT1");
        assertThat(read.at("/sent/0/state").asString()).isEqualTo("SENT");
        assertThat(read.at("/shipment").isNull())
                .as("the customer sends nothing")
                .isTrue();
    }

    @Test
    void itsLabelIsForWhoeverSendsItAndIsNoReturnLabel() {
        long sent = SentParcels.add(api.database(), caseId, "REPLACEMENT", "LABEL_READY", "OUT1");
        SentParcels.label(api.database(), sent);
        assertThat(api.get("/api/v1/cases/" + number + "/label").status()).isEqualTo(404);

        Api.signIn("wes", Roles.WAREHOUSE);
        var label = api.get("/api/v1/parcels/OUT1/label");

        assertThat(label.status()).isEqualTo(200);
        assertThat(label.body()).isEqualTo("%PDF");
        assertThat(api.get("/api/v1/parcels/OUT2/label").status()).isEqualTo(404);
        Api.signIn("fin", Roles.FINANCE);
        assertThat(api.get("/api/v1/parcels/OUT1/label").status()).isEqualTo(403);
    }

    @Test
    void aReturnLabelIsNotHandedToTheWarehouse() {
        api.database()
                .sql(
                        "insert into shipment (case_id, process_instance_id, state, tracking_state, tracking_rank, carrier,"
                                + " tracking_code, hand_in_by, created_at) values (?, 'p', 'LABEL_READY', 'UNKNOWN', 0, 'easypost',"
                                + " 'EZ1', 5000, 1000)")
                .param(caseId)
                .update();
        Api.signIn("wes", Roles.WAREHOUSE);
        assertThat(api.get("/api/v1/parcels/EZ1/label").status()).isEqualTo(404);
        assertThat(api.get("/api/v1/parcels/EZ1").at("/items").size()).isZero();
    }
}
