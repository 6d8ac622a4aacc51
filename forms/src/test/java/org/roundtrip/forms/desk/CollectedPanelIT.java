package org.roundtrip.forms.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.collection.Collections;
import org.roundtrip.collection.Purpose;
import org.springframework.beans.factory.annotation.Autowired;

/** What is wanted of a customer, on the page of his case. */
class CollectedPanelIT extends DeskTest {
    @Autowired
    Collections collections;

    private CaseFile file() {
        var file = data.aCase(CaseState.RECEIVED, "Grace Hopper", null);
        data.line(file, 1, "RM1", "Red mug", ReturnReason.DAMAGED, "Chipped", 2);
        return file;
    }

    private long wanted(CaseFile file, String set) {
        long id = collections.want(
                file.key(),
                Purpose.HOLD,
                Money.parse(file.currency() + " 40.00"),
                file.openedAt().plus(Duration.ofDays(5)));
        tables.jdbc()
                .sql("update collection set " + set + " where id = ?")
                .param(id)
                .update();
        return id;
    }

    private String page(CaseFile file) {
        return body(get("/desk/cases/" + file.number()));
    }

    @Test
    void financeSeesTheHoldAndWhatWasAskedOfIt() {
        signIn("fay", "FINANCE");
        var file = file();
        long id = wanted(file, "state = 'AUTHORISED', provider = 'till', payment_reference = 'pi_77'");
        tables.jdbc()
                .sql("insert into hold_attempt (collection_id, kind, attempt_key, state, amount_minor, planned_at,"
                        + " provider_code, version) values (?, 'CAPTURE', 'co_1', 'FAILED', 4000, 1, 'hold-gone', 1)")
                .param(id)
                .update();

        assertThat(page(file))
                .contains("Wanted of the customer", "£40.00", "Hold on a card", "Held", "pi_77")
                .contains("Capture · not done · hold-gone")
                .doesNotContain("??");
    }

    @Test
    void everyStateHasWords() {
        signIn("fay", "FINANCE");
        var file = file();
        for (var state : org.roundtrip.collection.Collection.State.values()) {
            wanted(file, "state = '" + state + "', problem = 'hold-gone', settled_at = 1, held_until = 2");
        }
        assertThat(page(file))
                .doesNotContain("??")
                .contains("Payment page open", "Being closed", "No payment page", "Given back", "The hold is gone");
    }

    @Test
    void theWarehouseSeesNoMoney() {
        var file = file();
        wanted(file, "state = 'OPEN'");
        signIn("wes", "WAREHOUSE");
        assertThat(page(file)).doesNotContain("Wanted of the customer", "£40.00");
    }
}
