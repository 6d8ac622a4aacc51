package org.roundtrip.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

class AskKeycloakTest {
    @Test
    void goesNowhereElseThoughItIsSent() throws Exception {
        var elsewhere = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/certs", call -> {
            call.getResponseHeaders().add("Location", "/elsewhere");
            call.sendResponseHeaders(302, -1);
            call.close();
        });
        server.createContext("/elsewhere", call -> {
            elsewhere.incrementAndGet();
            call.sendResponseHeaders(200, -1);
            call.close();
        });
        server.start();
        try {
            var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/certs");
            try (var answer =
                    AskKeycloak.requests().createRequest(url, HttpMethod.GET).execute()) {
                assertThat(answer.getStatusCode().value()).isEqualTo(302);
            }
            assertThat(elsewhere).hasValue(0);
        } finally {
            server.stop(0);
        }
    }
}
