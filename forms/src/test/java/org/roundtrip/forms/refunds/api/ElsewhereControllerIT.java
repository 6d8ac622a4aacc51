package org.roundtrip.forms.refunds.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.roundtrip.forms.api.Api;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.refund.AttemptBook;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.RefundSnapshot;
import org.roundtrip.refund.UnknownRefund;
import org.roundtrip.work.Commands;

class ElsewhereControllerIT {
    private static final String PATH = "/api/v1/refunds-elsewhere";

    private static void heard(Api api, String id, String amount) throws UnknownRefund {
        var told = new RefundSnapshot("stripe", id, null, "pi_100", Money.parse(amount), AttemptState.SUCCEEDED, null);
        api.bean(Commands.class)
                .run(UnknownRefund.class, () -> api.bean(AttemptBook.class).learn(told));
    }

    @Test
    void aProgramSaysWhatARefundMadeElsewhereWasForAsAPersonDoes() throws UnknownRefund {
        try (var api = new Api()) {
            api.order("100");
            heard(api, "re_1", "GBP 10.00");
            heard(api, "re_2", "GBP 1.00");
            assertThat(api.get(PATH).status()).isEqualTo(403);
            Api.signIn("fin", Roles.FINANCE);
            var first = api.get(PATH + "?limit=1");
            assertThat(first.at("/items/0/order").asString()).isEqualTo("100");
            assertThat(first.at("/items/0/match").isNull()).isTrue();
            var match = PATH + "/" + first.at("/items/0/id").asLong() + "/match";

            assertThat(api.post(match, "a", "{\"as\":\"UNITS\",\"units\":[{\"line\":1,\"quantity\":4}]}")
                            .status())
                    .isEqualTo(400);
            assertThat(api.post(match, "b", "{\"as\":\"GOODWILL\"}").status()).isEqualTo(400);
            var body = "{\"as\":\"UNITS\",\"units\":[{\"line\":1,\"quantity\":1}],\"note\":\"dented\"}";
            var done = api.post(match, "c", body);
            assertThat(done.status()).isEqualTo(200);
            assertThat(done.at("/match/by").asString()).isEqualTo("fin");
            assertThat(api.post(match, "c", body).body()).isEqualTo(done.body());
            assertThat(api.post(match, "d", body).status()).isEqualTo(409);
            assertThat(api.post(PATH + "/99999/match", "e", body).status()).isEqualTo(404);
            var rest = api.get(PATH + "?cursor=" + first.at("/next").asString());
            assertThat(rest.at("/items/0/providerRefundId").asString()).isEqualTo("re_2");
        }
    }
}
