package org.roundtrip.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.roundtrip.support.Caller;
import org.roundtrip.support.RawClient;

/** More than the server can take, over HTTP: it says so, takes the rest, and has everything back afterwards. */
@OnMoneyServer
class UploadFloodIT {
    private static final int UPLOADS = 200;
    private static final int MAY_WAIT = 50;

    private final MoneyServer on = MoneyServer.running();
    private final int port = URI.create(on.server.url()).getPort();

    @Test
    void twoHundredUploadsAtOnceAreTakenOrPutOffAndNothingElseIs() throws Exception {
        var support = on.signedInAs("support");
        var photo = photo();
        assertThat(support.post("/photos?name=a.png", "flood", photo).status()).isEqualTo(201);

        var race = Race.of(UPLOADS, i -> support.post("/photos?name=a.png", "flood-" + i, photo));

        assertThat(race.results()).extracting(Caller.Answer::status).containsOnly(201, 503);
        assertThat(support.post("/photos?name=a.png", "flood-after", photo).status())
                .isEqualTo(201);
    }

    @Test
    void slowSendersOfOneAddressAreToldSoAndOthersAreServed() throws Exception {
        var senders = new ArrayList<RawClient>();
        try {
            for (int i = 0; i < MAY_WAIT + 10; i++) {
                var sender = new RawClient("127.0.0.9", port);
                senders.add(sender);
                sender.post("/withdraw", 5000, "name=", "Content-Type: application/x-www-form-urlencoded\n");
            }
            var page = Caller.send(HttpRequest.newBuilder(URI.create(on.server.url() + "/withdraw"))
                    .GET());
            assertThat(page.status()).isEqualTo(200);
            assertThat(firstAnswer(senders).status()).isEqualTo(429);
        } finally {
            for (var sender : senders) {
                sender.close();
            }
        }
    }

    @Test
    void fiveGigabytesAreRefusedByTheirLength() throws Exception {
        try (var sender = new RawClient("127.0.0.8", port)) {
            var parts = "Content-Type: multipart/form-data; boundary=x\nCookie: rt_draft=x\n";
            sender.post("/return/photos", 5L << 30, "--x\r\n", parts);
            assertThat(sender.status()).isEqualTo(413);
            assertThat(sender.isClosed()).isTrue();
        }
    }

    /** One of them has been or will be told: which one, nobody knows. */
    private static RawClient firstAnswer(List<RawClient> senders) {
        return await().until(() -> senders.stream().filter(RawClient::hasAnswer).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    private static byte[] photo() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
