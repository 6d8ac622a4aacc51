package org.roundtrip.integrations.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.roundtrip.integrations.FakeTrade;
import org.roundtrip.notification.MailKind;

class MailServerDownTest {
    @Test
    void putsTheWholeBatchOffWhenTheServerIsGoneAndDoesNotComeAgainAtOnce() throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var settings = MailTemplatesTest.settings("127.0.0.1", port);
        var outbox = new FakeTrade().mails;
        for (int i = 0; i < 20; i++) {
            outbox.due.add(DueMails.of(MailKind.REFUNDED));
        }
        try (var camel = new DefaultCamelContext()) {
            camel.addRoutes(new MailRoute(settings));
            camel.start();
            var sender =
                    new MailSender(camel.createProducerTemplate(), MailTemplatesTest.templates(settings), settings);
            assertThat(new MailWorker(outbox, sender, settings).workBatch()).isFalse();
        }
        assertThat(outbox.postponed).hasSize(20);
        assertThat(outbox.sent).isEmpty();
        assertThat(outbox.refused).isEmpty();
    }
}
