package org.roundtrip.forms.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.privacy.PrivacyRequests;
import org.springframework.beans.factory.annotation.Autowired;

class PrivacyPageIT extends DeskTest {
    private static final String PATH = "/desk/privacy";

    @Autowired
    PrivacyRequests requests;

    private CaseFile file;
    private String email;

    @BeforeEach
    void somebodyReturnedSomething() {
        file = data.aCase(CaseState.REFUNDED, "Ada Lovelace", "it hums");
        email = String.valueOf(file.customerEmail());
    }

    private void isClosed() {
        tables.jdbc().sql("update case_file set closed = true").update();
    }

    @Test
    void whoAskedStandsThereUntilItIsAnswered() {
        requests.ask(file.number(), PrivacyRequests.Kind.EXPORT);
        assertThat(body(get("/desk"))).contains(PATH, "Customers’ data");
        assertThat(body(get(PATH)))
                .contains(file.number().value(), "A copy of the data")
                .doesNotContain("??");

        var copy = post(PATH + "/export", Map.of("email", email));
        assertThat(copy).hasStatusOk();
        assertThat(copy.getResponse().getContentType()).isEqualTo("application/zip");
        assertThat(copy.getResponse().getContentAsByteArray()).startsWith('P', 'K');
        assertThat(body(get(PATH))).contains("Nobody waits for an answer.");
    }

    @Test
    void whatIsKeptIsShownAndErasedOnceItIsConfirmedWithAReason() {
        assertThat(body(post(PATH, Map.of("email", email))))
                .contains(file.number().value(), "Case " + file.number() + " is still open.")
                .doesNotContain("Erase for good", "??");
        isClosed();
        assertThat(body(post(PATH, Map.of("email", email))))
                .contains("Erase for good", "Tax law", "shop_order")
                .doesNotContain("??");

        var fields = Map.of("email", email, "reason", "asked by mail");
        assertThat(post(PATH + "/erase", fields)).hasStatus(422);
        assertThat(body(post(PATH + "/erase", fields))).contains("Confirm it first.", "asked by mail");
        var unsaid = Map.of("email", email, "confirm", "true", "reason", "for " + email);
        assertThat(body(post(PATH + "/erase", unsaid))).contains("Say why");

        var sure = Map.of("email", email, "reason", "asked by mail", "confirm", "true");
        assertThat(post(PATH + "/erase", sure)).hasRedirectedUrl(PATH + "?notice=erased");
        assertThat(body(get(PATH + "?notice=erased"))).contains("Erased. What is kept");
        assertThat(body(post(PATH, Map.of("email", email))))
                .contains("Nothing is kept under this address.", "Done before", "Erased")
                .doesNotContain("??");
        assertThat(body(get("/desk/cases/" + file.number())))
                .contains("Customer’s data was erased")
                .doesNotContain("Lovelace", "it hums", "??");
    }

    @Test
    void supportAndOperationsSeeItAndNobodyElse() {
        signIn("olga", "OPERATIONS");
        assertThat(get(PATH)).hasStatusOk();
        signIn("wim", "WAREHOUSE", "FINANCE", "TECHNICIAN");
        assertThat(get(PATH)).hasStatus(403);
        assertThat(post(PATH, Map.of("email", email))).hasStatus(403);
        assertThat(post(PATH + "/export", Map.of("email", email))).hasStatus(403);
        assertThat(post(PATH + "/erase", Map.of("email", email, "reason", "x", "confirm", "true")))
                .hasStatus(403);
        assertThat(body(get("/desk"))).doesNotContain(PATH);
    }
}
