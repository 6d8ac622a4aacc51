package org.roundtrip.forms.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.forms.bench.SentParcels;
import org.roundtrip.shipping.PackParcelAnswer;

class PackParcelPageIT extends DeskTest {
    private CaseFile file;
    private String task;
    private long shipment;

    @BeforeEach
    void aParcelToPack() {
        file = data.aCase(CaseState.RECEIVED, "Grace Hopper", null);
        data.line(file, 1, "RM1", "Red mug", ReturnReason.DAMAGED, "Chipped", 2);
        shipment = SentParcels.add(tables.jdbc(), file.key(), "REPLACEMENT", "LABEL_READY", "OUT1");
        task = data.task(file, PackingPanels.FORM, "warehouse", "Pack and hand over", 1, 5)
                .id();
        signIn("wes", "WAREHOUSE");
    }

    private static Map<String, String> fields(String serial) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("items[0].line", "2");
        fields.put("items[0].serials[0]", serial);
        fields.put("note", "");
        return fields;
    }

    @Test
    void saysWhatGoesInAndWhereTheLabelIs() {
        SentParcels.label(tables.jdbc(), shipment);

        var page = body(get("/desk/tasks/" + task));

        assertThat(page)
                .contains("Replacement for the customer", "OUT1", "Cup", "Drill", "CUP")
                .contains("/desk/parcels/" + shipment + "/label", "Serial numbers: Drill", "Unit 1 of 1")
                .doesNotContain("Serial numbers: Cup", "It goes to", "Grace Hopper");
        var label = get("/desk/parcels/" + shipment + "/label");
        assertThat(label).hasStatusOk().hasContentType("application/pdf");
        assertThat(label.getResponse().getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void withoutALabelOfOursItSaysTheAddress() {
        assertThat(body(get("/desk/tasks/" + task)))
                .contains("It goes to", "Grace Hopper")
                .doesNotContain("Print label");
        assertThat(get("/desk/parcels/" + shipment + "/label")).hasStatus(404);
    }

    @Test
    void aMissingNumberIsSaidAtItsFieldAndWhatWasTypedStays() {
        var fields = fields(" ");
        fields.put("note", "wrapped twice");

        var refused = post("/desk/tasks/" + task, fields);

        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("Enter or scan the serial number", "wrapped twice", "f-items-0-serials-0");
    }

    @Test
    void thePackedParcelIsAnsweredWithItsNumbers() {
        assertThat(post("/desk/tasks/" + task, fields("D-77"))).hasStatus3xxRedirection();

        answers.carryOutAllOf(staff("wes"));

        assertThat(verbs.given(task))
                .isEqualTo(new PackParcelAnswer(List.of(new PackParcelAnswer.Item(2, List.of("D-77"))), null));
    }

    @Test
    void whoDoesNotPackPrintsNoLabel() {
        SentParcels.label(tables.jdbc(), shipment);
        signIn("fay", "FINANCE");
        assertThat(get("/desk/parcels/" + shipment + "/label")).hasStatus(403);
    }

    @Test
    void thePageOfTheCaseShowsBothWays() {
        SentParcels.serial(tables.jdbc(), shipment, "D-77");
        data.parcel(file, "DELIVERED", "EZ1");
        signIn("jonas", "SUPPORT");

        assertThat(body(get("/desk/cases/" + file.number())))
                .contains("To be packed", "Replacement for the customer", "OUT1", "2 × Cup", "1 × Drill (D-77)", "EZ1");
    }
}
