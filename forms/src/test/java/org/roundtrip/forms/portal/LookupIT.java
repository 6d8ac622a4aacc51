package org.roundtrip.forms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.roundtrip.forms.bench.CountingDataSource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class LookupIT extends PortalTestCase {

    @Test
    void answersEveryWrongOrderInTheSameWords() {
        shop.order(order, Shop.line(1, "LANTERN", 4, 339));
        var answers = new LinkedHashMap<String, Integer>();

        for (var tried : new String[][] {
            {"no-such-order", Shop.EMAIL},
            {order, "else@example.invalid"},
            {order, "ZZ9 9ZZ"},
            {order, "a•••@example.invalid"}
        }) {
            var answer = submit("/return/order", "number", tried[0], "proof", tried[1]);
            answers.put(withoutEcho(answer.body(), tried), answer.status());
            assertThat(answer.response().getCookies()).isEmpty();
        }

        assertThat(answers).hasSize(1).containsValue(422);
        assertThat(answers.keySet().iterator().next())
                .contains("We can&#39;t find an order with these details. Check the number and the email or postcode.");
    }

    @Test
    void answersEveryWrongCaseInTheSameWords() {
        var file = someCase();
        var number = file.number().value();
        var answers = new LinkedHashMap<String, Integer>();

        for (var tried : new String[][] {
            {"not-a-number", Shop.EMAIL},
            {"RMA-00000000", Shop.EMAIL},
            {number, "else@example.invalid"},
            {number, "ZZ9"}
        }) {
            var answer = submit("/track", "number", tried[0], "proof", tried[1]);
            answers.put(withoutEcho(answer.body(), tried), answer.status());
        }

        assertThat(answers).hasSize(1).containsValue(422);
    }

    /** An order there is costs a statement more or less, and a guesser with a watch knows. */
    @Test
    void doesTheSameWorkWhateverIsWrongSoThatTimeTellsNothing() {
        shop.order(order, Shop.line(1, "LANTERN", 4, 339), Shop.line(2, "CUP", 1, 339));
        var many = "M" + order;
        shop.order(many, Shop.line(1, "COAT HANGER", 4, 339));
        var one = shop.open(order, 1, 1, null).number().value();
        var overTwo = shop.open(List.of(order, many)).number().value();
        var work = new LinkedHashMap<String, Integer>();

        for (var tried : new String[][] {
            {"/return/order", "no-such-order", Shop.EMAIL},
            {"/return/order", order, "else@example.invalid"},
            {"/return/order", order, "ZZ9 9ZZ"},
            {"/track", "RMA-00000000", Shop.EMAIL},
            {"/track", one, "else@example.invalid"},
            {"/track", overTwo, "ZZ9"}
        }) {
            work.put(String.join(" ", tried), statementsOf(tried));
        }

        assertThat(work.values().stream().limit(3).distinct()).as("%s", work).hasSize(1);
        assertThat(work.values().stream().skip(3).distinct()).as("%s", work).hasSize(1);
        // It can fail: what is found is worked on.
        assertThat(statementsOf("/return/order", order, Shop.EMAIL))
                .isGreaterThan(work.values().iterator().next());
    }

    private int statementsOf(String... tried) {
        var database = (CountingDataSource) context.getBean(DataSource.class);
        int before = database.soFar();
        submit(tried[0], "number", tried[1], "proof", tried[2]);
        return database.soFar() - before;
    }

    @Test
    void findsACaseByItsNumberAndTheEmailOrPostcodeOfItsOrder() {
        var file = someCase();
        var number = file.number().value();

        assertThat(submit("/track", "number", number.toLowerCase(), "proof", " ADA@example.invalid")
                        .location())
                .isEqualTo(shop.track(file));
        assertThat(submit("/track", "number", number.substring(4), "proof", "ab12cd")
                        .location())
                .isEqualTo(shop.track(file));
    }

    @Test
    void refusesTheEleventhTryOfOneAddress() {
        for (int i = 0; i < 10; i++) {
            assertThat(submit("/return/order", "number", "x" + i + order, "proof", "y")
                            .status())
                    .isEqualTo(422);
        }

        var refused = submit("/return/order", "number", "x11" + order, "proof", "y");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body()).contains("Too many tries. Wait 15 minutes or ask us for help.");
        assertThat(refused.response().getHeader("Retry-After")).isEqualTo("60");
        assertThat(submit("/track", "number", "RMA-1" + order, "proof", "y").status())
                .isEqualTo(429);
    }

    @Test
    void refusesTheEleventhTryOfOneOrderFromManyAddressesEvenIfItIsRight() {
        shop.order(order, Shop.line(1, "LANTERN", 4, 339));
        for (int i = 0; i < 10; i++) {
            tryFrom("198.51.100." + i, "wrong");
        }

        assertThat(tryFrom("198.51.100.99", Shop.EMAIL).status()).isEqualTo(429);
    }

    @Test
    void countsAnIpv6NetworkAsOneAddress() {
        var tries = new Tries(2);
        tries.count("2001:db8:1:2::1", "a");
        tries.count("2001:db8:1:2:ffff::9", "b");

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> tries.count("2001:db8:1:2::7", "c"))
                .isInstanceOf(TooManyTries.class);
        tries.count("2001:db8:1:3::1", "d");
    }

    @Test
    void asksForBothFieldsWithoutLookingAnythingUp() {
        assertThat(submit("/return/order").body())
                .contains("Enter your order number", "Enter your email or delivery postcode");
        assertThat(submit("/track").body()).contains("Enter your request number");
        assertThat(submit("/return/order", "number", "x".repeat(300), "proof", "y")
                        .body())
                .contains("Enter your order number");
    }

    @Test
    void answersAddressesThatLeadNowhereWithAPage() {
        for (var path : new String[] {"/track/one", "/return/nowhere", "/track/a/b/c/d"}) {
            var answer = open(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).contains("We can&#39;t find this page");
        }
        assertThat(open("/return/items?page=x").status()).isEqualTo(400);
    }

    private Answer tryFrom(String address, String proof) {
        var request = MockMvcRequestBuilders.post("/return/order")
                .param("number", order)
                .param("proof", proof);
        try {
            var response = mvc.perform(request.with(r -> {
                        r.setRemoteAddr(address);
                        return r;
                    }))
                    .andReturn()
                    .getResponse();
            return new Answer(response.getStatus(), "", "", response);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** The customer's own words come back in the fields; they are all that may differ. */
    private static String withoutEcho(String body, String[] typed) {
        return body.replace("value=\"" + typed[0] + "\"", "value=\"\"")
                .replace("value=\"" + typed[1] + "\"", "value=\"\"");
    }
}
