package org.roundtrip.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.support.RawClient;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.util.unit.DataSize;

/** Raw sockets against a Tomcat of four threads: nothing here waits for time to pass, the clock is the test's. */
class SlowBodiesTest {
    private static final String SLOW = "127.0.0.2";
    private static final String OTHER = "127.0.0.3";
    private static final int THREADS = 4;

    private final AtomicLong nanos = new AtomicLong();
    private final Semaphore started = new Semaphore(0);
    private final BodyPace pace = new BodyPace(Duration.ofSeconds(10), DataSize.ofKilobytes(4), 2, nanos::get);
    private final WebServer server = start(new SlowBodies(pace));

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void twoHundredSlowSendersOfOneNetworkLeaveThreadsToOthers() throws Exception {
        var senders = new ArrayList<RawClient>();
        for (int i = 0; i < 200; i++) {
            var sender = from(SLOW);
            sender.post("/read", 1000, "x");
            senders.add(sender);
        }
        var other = from(OTHER);
        other.post("/read", 3, "abc");
        assertThat(other.status()).isEqualTo(200);

        // Two of them wait for their senders; all others have been told.
        int told = 0;
        for (var sender : senders) {
            told += sender.hasAnswer() && sender.status() == 429 ? 1 : 0;
        }
        assertThat(told).isPositive();
        for (var sender : senders) {
            sender.close();
        }
    }

    /** Its fields are read by the server itself, which has begun to answer by the time that they are refused. */
    @Test
    void aFormThatIsRefusedIsAnsweredToo() throws Exception {
        var form = "Content-Type: application/x-www-form-urlencoded\n";
        try (var first = from(SLOW);
                var second = from(SLOW);
                var third = from(SLOW)) {
            for (var sender : List.of(first, second, third)) {
                sender.post("/form", 1000, "name=", form);
            }
            var told = await().until(
                            () -> Stream.of(first, second, third)
                                    .filter(RawClient::hasAnswer)
                                    .findFirst(),
                            Optional::isPresent)
                    .orElseThrow();
            assertThat(told.status()).isEqualTo(429);
            assertThat(told.isClosed()).isTrue();
        }
    }

    @Test
    void aBodyThatDripsIsGivenUpAndItsConnectionClosed() throws Exception {
        try (var sender = from(SLOW)) {
            sender.post("/read", 1000, "x");
            started.acquire();
            nanos.addAndGet(Duration.ofSeconds(9).toNanos());
            sender.send("y");
            nanos.addAndGet(Duration.ofSeconds(2).toNanos());
            sender.send("z");

            assertThat(sender.status()).isEqualTo(408);
            assertThat(sender.isClosed()).isTrue();
        }
    }

    @Test
    void whatNobodyWantedHasToComeAtSomePaceToo() throws Exception {
        try (var sender = from(SLOW)) {
            sender.post("/refuse", 1000, "x");
            await().until(() -> {
                nanos.addAndGet(Duration.ofSeconds(11).toNanos());
                sender.send("z");
                return sender.hasAnswer();
            });

            assertThat(sender.status()).isEqualTo(415);
            assertThat(sender.isClosed()).isTrue();
        }
    }

    @Test
    void fiveGigabytesAreRefusedWithoutBeingReadAndNotWaitedFor() throws Exception {
        try (var sender = from(SLOW)) {
            sender.post("/refuse", 5L << 30, "");

            assertThat(sender.status()).isEqualTo(415);
            assertThat(sender.isClosed()).isTrue();
        }
    }

    @Test
    void whoKeepsThePaceKeepsHisConnectionReadOrNot() throws Exception {
        try (var sender = from(OTHER)) {
            for (int i = 0; i < 3; i++) {
                sender.post("/read", 8192, "a".repeat(4096));
                started.acquire();
                nanos.addAndGet(Duration.ofSeconds(10).toNanos());
                sender.send("b".repeat(4096));
                assertThat(sender.status()).isEqualTo(200);
                sender.post("/refuse", 5, "hello");
                assertThat(sender.status()).isEqualTo(415);
                started.acquire();
            }
        }
    }

    private RawClient from(String address) throws IOException {
        return new RawClient(address, server.getPort());
    }

    private WebServer start(SlowBodies watch) {
        var factory = new TomcatServletWebServerFactory(0);
        watch.customize(factory);
        factory.addConnectorCustomizers(connector -> {
            connector.setProperty("maxThreads", String.valueOf(THREADS));
            connector.setProperty("minSpareThreads", String.valueOf(THREADS));
        });
        var running = factory.getWebServer(context -> {
            context.addServlet("read", new Reads()).addMapping("/read");
            context.addServlet("refuse", new Refuses()).addMapping("/refuse");
            context.addServlet("form", new Form()).addMapping("/form");
        });
        running.start();
        return running;
    }

    private final class Reads extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            var body = request.getInputStream();
            body.read();
            started.release();
            body.readAllBytes();
        }
    }

    private static final class Form extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (request.getParameter("name") == null) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
        }
    }

    private final class Refuses extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            started.release();
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        }
    }
}
