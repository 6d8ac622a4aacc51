package org.roundtrip.app.replay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A server on a free port that answers what a test's handler says, or fails the way it is told to. */
class FakeHttp implements AutoCloseable {
    static {
        // Without it the JDK's server waits 40 ms for the client's acknowledgement in the middle of each answer.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Handler handler;
    private volatile HttpServer server;
    /** So many of the next requests are turned away with 503. */
    final AtomicInteger away = new AtomicInteger();
    /** Every so many requests the answer is lost, after the work was done; 0 for never. */
    volatile int loseEvery;

    private final AtomicInteger requests = new AtomicInteger();

    FakeHttp(Handler handler) {
        this.handler = handler;
        this.server = listen(0);
    }

    /** Dies with all its connections and comes back on the same port. */
    void restart() {
        int port = server.getAddress().getPort();
        server.stop(0);
        server = listen(port);
    }

    private HttpServer listen(int port) {
        try {
            var listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            listening.setExecutor(threads);
            listening.createContext("/", exchange -> {
                try (exchange) {
                    answer(exchange);
                }
            });
            listening.start();
            return listening;
        } catch (IOException unlikely) {
            throw new UncheckedIOException(unlikely);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (away.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            send(exchange, new Answer(503, ""));
            return;
        }
        Answer answer;
        try {
            answer = handler.handle(new Request(exchange, body));
        } catch (RuntimeException failed) {
            answer = new Answer(500, String.valueOf(failed));
        }
        boolean lost = loseEvery > 0 && requests.incrementAndGet() % loseEvery == 0;
        if (!lost) {
            send(exchange, answer);
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    interface Handler {
        Answer handle(Request request);
    }

    record Request(HttpExchange exchange, String body) {
        String route() {
            return exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        }

        String query() {
            var query = exchange.getRequestURI().getQuery();
            return query == null ? "" : query;
        }

        @Nullable
        String header(String name) {
            return exchange.getRequestHeaders().getFirst(name);
        }
    }
}
