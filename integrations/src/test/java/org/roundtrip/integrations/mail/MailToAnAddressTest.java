package org.roundtrip.integrations.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.integrations.mail.MailTemplatesTest.settings;
import static org.roundtrip.integrations.mail.MailTemplatesTest.templates;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.roundtrip.notification.DueMail;
import org.roundtrip.notification.MailKind;

class MailToAnAddressTest {
    private final MailTemplates templates = templates(settings("localhost", 25));

    @Test
    void listsOrdersAndRequestsOfAnAddressThatHasNoCase() {
        var asked = DueMails.of(
                MailKind.ORDERS_BY_MAIL,
                "a@example.invalid",
                Map.of(
                        "orders", "536365\t2026-12-03T23:30:00Z\n<b>7\t2026-12-01T10:00:00Z",
                        "requests", "RMA-2K7Q81ZX\thttps://shop.example/track/RMA-2K7Q81ZX/abc"));
        var mail = templates.render(new DueMail(
                asked.id(),
                asked.kind(),
                "",
                asked.recipient(),
                null,
                Locale.UK,
                asked.createdAt(),
                null,
                asked.facts(),
                "https://shop.example/return/order",
                asked.messageId()));

        assertThat(mail.subject()).isEqualTo("Your orders");
        assertThat(mail.html())
                .contains(
                        "536365, of 3 December 2026",
                        "&lt;b&gt;7",
                        "href=\"https://shop.example/track/RMA-2K7Q81ZX/abc\"")
                .doesNotContain("class=\"case\"", "your case");
        assertThat(mail.text())
                .contains("- 536365, of 3 December 2026\n", "RMA-2K7Q81ZX: https://shop.example/track/RMA-2K7Q81ZX/abc")
                .contains("Start with an order number: https://shop.example/return/order")
                .doesNotContain("your case", "  ", "\n\n\n\n");
    }
}
