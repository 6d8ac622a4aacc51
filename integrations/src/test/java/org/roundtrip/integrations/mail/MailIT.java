package org.roundtrip.integrations.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.roundtrip.integrations.FakeTrade;
import org.roundtrip.integrations.IntegrationsTest;
import org.roundtrip.integrations.sandbox.SandboxServer;
import org.roundtrip.integrations.sandbox.Sandboxes;
import org.roundtrip.integrations.sandbox.SentMail;
import org.roundtrip.notification.DueMail;
import org.roundtrip.notification.MailKind;
import org.roundtrip.work.WorkWaiting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;

@IntegrationsTest
class MailIT {
    @LocalServerPort
    int port;

    @Autowired
    FakeTrade trade;

    @Autowired
    SandboxServer sandbox;

    @Autowired
    ApplicationEventPublisher events;

    private void owe(DueMail... mails) {
        trade.mails.due.addAll(List.of(mails));
        events.publishEvent(new WorkWaiting(WorkWaiting.MAIL));
    }

    private SentMail arrived(DueMail mail) {
        var id = "<" + mail.messageId() + ">";
        await().until(() -> sandbox.mails().latest(500).stream()
                .anyMatch(sent -> sent.messageId().equals(id)));
        return sandbox.mails().latest(500).stream()
                .filter(sent -> sent.messageId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String page(String path) {
        return Sandboxes.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)))
                .body();
    }

    @Test
    void sendsBothFormsUnderTheFixedMessageId() {
        var mail = DueMails.of(MailKind.REFUNDED);
        owe(mail);
        var sent = arrived(mail);
        assertThat(sent.subject()).isEqualTo("[RMA-7K3M9QZ4] Your refund is on its way");
        assertThat(sent.from()).isEqualTo("Returns <returns@example.invalid>");
        assertThat(sent.text()).contains("£1,234.50").doesNotContain("<p>");
        assertThat(sent.html()).contains("£1,234.50", "<h1>");
        await().until(() -> trade.mails.sent.stream().anyMatch(ids -> ids.contains(mail.id())));
    }

    @Test
    void marksABatchAsSentInOneCall() {
        var mails = IntStream.range(0, 5)
                .mapToObj(i -> DueMails.of(MailKind.PARCEL_RECEIVED))
                .toArray(DueMail[]::new);
        owe(mails);
        arrived(mails[4]);
        await().until(() -> trade.mails.sent.stream().anyMatch(ids -> ids.contains(mails[4].id())));
        assertThat(trade.mails.sent).anyMatch(ids -> ids.size() > 1);
    }

    @Test
    void givesUpAnAddressThatDoesNotExistAndSendsTheOthers() {
        var gone = DueMails.of(MailKind.LABEL_READY, "refused@example.invalid", DueMails.facts());
        var busy = DueMails.of(MailKind.LABEL_READY, "busy@example.invalid", DueMails.facts());
        var noAddress = DueMails.of(MailKind.LABEL_READY, "not an address", DueMails.facts());
        var fine = DueMails.of(MailKind.LABEL_READY);
        owe(gone, busy, noAddress, fine);
        arrived(fine);
        await().until(() -> trade.mails.refused.containsKey(noAddress.id()));
        assertThat(trade.mails.refused.get(gone.id())).contains("550");
        assertThat(trade.mails.postponed.get(busy.id())).contains("451");
    }

    @Test
    void showsTheMailsOnAPageWithTheHtmlShutIn() {
        var mail = DueMails.of(MailKind.MESSAGE_RECEIVED);
        owe(mail);
        var id = arrived(mail).id();
        assertThat(page("/sandbox/mail")).contains("A message about your case", "/sandbox/mail/" + id);
        assertThat(page("/sandbox/mail/" + id)).contains("<iframe", "sandbox=\"allow-popups", "We found your parcel.");
        var html = Sandboxes.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sandbox/mail/" + id + "/html")));
        assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("sandbox ")
                .contains("default-src 'none'")
                .doesNotContain("allow-scripts");
        assertThat(html.body()).contains("<base target=\"_blank\">");
    }

    @Test
    void showsParcelsAndMovesThem() {
        assertThat(page("/sandbox/parcels")).contains("Parcels");
        var moved = Sandboxes.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sandbox/parcels/none?action=deliver"))
                        .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(moved.statusCode()).isEqualTo(404);
    }
}
