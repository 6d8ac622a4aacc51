package org.roundtrip.forms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.forms.bench.CountingDataSource;
import org.roundtrip.notification.DueMail;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.MailOutbox;

/** Who has no order number gets them by mail, and nobody else learns of any. */
class OrdersByMailIT extends PortalTestCase {
    private String email = "";

    @BeforeEach
    void bought() {
        email = order.toLowerCase(Locale.ROOT) + "@example.invalid";
        shop.order(order, Shop.line(1, "LANTERN", 4, 339));
        shop.order("2" + order, 400, List.of(Shop.line(1, "CUP", 1, 339)));
        jdbc.sql("update shop_order set customer_email = ?").param(email).update();
        jdbc.sql("delete from mail_outbox").update();
    }

    @Test
    void theWayThereIsWhereTheNumberIsAskedFor() {
        assertThat(open("/return/order").body()).contains("href=\"/return/orders\"", "I don&#39;t have the number");
        assertThat(open("/return/orders?lang=de").status()).isEqualTo(302);
        assertThat(open("/return/orders").body()).contains("lang=\"de\"", "Bestellnummern per E‑Mail bekommen");
    }

    @Test
    void theMailListsOrdersAndLinksThatOpenRequests() {
        var file = shop.open(order, 1, 1, null);
        jdbc.sql("delete from mail_outbox").update();

        assertThat(ask(" " + email.toUpperCase(Locale.ROOT)).status()).isEqualTo(200);

        var mail = taken().get(0);
        assertThat(mail.kind()).isEqualTo(MailKind.ORDERS_BY_MAIL);
        assertThat(mail.recipient()).isEqualTo(email);
        assertThat(mail.locale().getLanguage()).isEqualTo("en");
        assertThat(mail.facts().get("orders").lines().map(line -> line.split("\t")[0]))
                .containsExactly(order, "2" + order);
        assertThat(mail.facts().get("requests")).startsWith(file.number() + "\thttp");
        var link = mail.facts().get("requests").replaceFirst("^.*(?=/track/)", "");
        assertThat(open(link).status()).isEqualTo(200);

        context.getBean(MailOutbox.class).sent(List.of(mail.id()));
        assertThat(jdbc.sql("select recipient from mail_outbox")
                        .query(String.class)
                        .list())
                .containsExactly((String) null);
    }

    @Test
    void everyAddressGetsTheSameAnswerAndTheSameWork() {
        var answers = new HashSet<String>();
        var work = new HashSet<Integer>();
        var database = (CountingDataSource) context.getBean(DataSource.class);
        for (var address : List.of(email, "nobody-" + email)) {
            int before = database.soFar();
            answers.add(ask(address).body());
            work.add(database.soFar() - before);
        }

        assertThat(answers).hasSize(1);
        assertThat(work).hasSize(1);
        assertThat(taken()).extracting(DueMail::recipient).containsExactly(email);
        assertThat(waiting()).as("who asked in vain leaves nothing").isEqualTo(1);
    }

    @Test
    void aMailboxIsNotFloodedNorAnAddressLetGoOnAndNeitherSaysWhatThereIs() {
        var first = ask(email).body();
        for (int i = 0; i < 8; i++) {
            assertThat(ask(email).body()).isEqualTo(first);
        }
        assertThat(waiting()).isEqualTo(5);

        ask(UUID.randomUUID() + "@example.invalid");
        assertThat(ask(UUID.randomUUID() + "@example.invalid").status()).isEqualTo(429);
    }

    @Test
    void whatIsNoAddressIsSaidAndNothingIsSent() {
        for (var wrong : List.of("", "ada", "ada@", "a@b.example, c@d.example", "x".repeat(250) + "@b.example")) {
            var answer = ask(wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(422);
            assertThat(answer.body()).contains("There is a problem", "href=\"#email\"");
        }
        assertThat(waiting()).isZero();
    }

    private Answer ask(String address) {
        return submit("/return/orders", "email", address);
    }

    private List<DueMail> taken() {
        return context.getBean(MailOutbox.class).take(10);
    }

    private int waiting() {
        return jdbc.sql("select count(*) from mail_outbox").query(Integer.class).single();
    }
}
