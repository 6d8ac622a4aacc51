package org.roundtrip.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

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

    @Test
    void leavesItAloneForAWhileAfterNoAnswerAndNotAfterANo() throws Exception {
        var calls = new AtomicInteger();
        var answer = new AtomicReference<>("");
        var clock = new TestClock();
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/token", call -> {
            calls.incrementAndGet();
            var body = answer.get().getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().add("Content-Type", "application/json");
            call.sendResponseHeaders(body.length == 0 ? 503 : 400, body.length == 0 ? -1 : body.length);
            call.getResponseBody().write(body);
            call.close();
        });
        server.start();
        try {
            var keycloak = new AskKeycloak(Duration.ofMinutes(5), clock);
            var about = about(server.getAddress().getPort());
            refuses(keycloak, about);
            refuses(keycloak, about);
            assertThat(calls).hasValue(1);
            clock.now = clock.now.plusSeconds(30);
            answer.set("{\"error\":\"invalid_grant\"}");
            refuses(keycloak, about);
            refuses(keycloak, about);
            assertThat(calls).hasValue(3);
        } finally {
            server.stop(0);
        }
    }

    private static void refuses(AskKeycloak keycloak, OAuth2RefreshTokenGrantRequest about) {
        assertThatExceptionOfType(OAuth2AuthorizationException.class).isThrownBy(() -> keycloak.again(about));
    }

    private static OAuth2RefreshTokenGrantRequest about(int port) {
        var desk = ClientRegistration.withRegistrationId("keycloak")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientId("desk")
                .redirectUri("http://127.0.0.1/back")
                .authorizationUri("http://127.0.0.1/auth")
                .tokenUri("http://127.0.0.1:" + port + "/token")
                .build();
        return new OAuth2RefreshTokenGrantRequest(
                desk,
                new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "none", null, null),
                new OAuth2RefreshToken("word", null));
    }

    private static final class TestClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
