package org.roundtrip.app.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WireTest {
    private final Wire wire = new Wire(new Patience(Duration.ofSeconds(2), Duration.ofMillis(1), Duration.ofMillis(5)));
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void repeatsACallThatLostARaceButNotOneThatWasRefused() {
        var lost = new Answer(409, "{\"type\":\"https://roundtrip.example/problems/concurrent-change\"}");
        assertThat(ask(lost)).isEqualTo(200);
        assertThat(calls).hasValue(2);
        var refused = new Answer(409, "{\"type\":\"https://roundtrip.example/problems/order-differs\"}");
        assertThat(ask(refused)).isEqualTo(409);
        assertThat(calls).hasValue(1);
    }

    @Test
    void takesAnErrorThatStaysForAnAnswer() {
        calls.set(0);
        try (var server = new FakeHttp(request -> {
            calls.incrementAndGet();
            return new Answer(500, "");
        })) {
            assertThat(wire.send(get(server.url()), nanos -> {}).status()).isEqualTo(500);
        }
        assertThat(calls).hasValueBetween(2, 10);
    }

    @Test
    void waitsOnlyOnceForAServerThatIsGone() {
        URI gone;
        try (var server = new FakeHttp(request -> new Answer(200, ""))) {
            gone = server.url();
        }
        assertThatThrownBy(() -> wire.send(get(gone), nanos -> {})).isInstanceOf(Unreachable.class);
        long began = System.nanoTime();
        assertThatThrownBy(() -> wire.send(get(gone), nanos -> {}))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("does not answer");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
    }

    private int ask(Answer first) {
        calls.set(0);
        try (var server = new FakeHttp(request -> calls.incrementAndGet() == 1 ? first : new Answer(200, ""))) {
            return wire.send(get(server.url()), nanos -> {}).status();
        }
    }

    private static HttpRequest get(URI uri) {
        return HttpRequest.newBuilder(uri).build();
    }
}
