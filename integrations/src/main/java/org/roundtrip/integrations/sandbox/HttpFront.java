package org.roundtrip.integrations.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sandbox's HTTP port: finds who answers, makes the trouble that was asked for, and sends the answer. */
final class HttpFront implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpFront.class);
    private static final int THREADS = 12;
    private static final int WITHHELD_SECONDS = 60;

    static {
        // Without it the JDK's server waits 40 ms before the body of an answer.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final List<Shape> shapes;
    private final Troubles troubles;
    private final ScheduledExecutorService timer;

    private HttpFront(HttpServer server, List<Shape> shapes, Troubles troubles, ScheduledExecutorService timer) {
        this.server = server;
        this.shapes = shapes;
        this.troubles = troubles;
        this.timer = timer;
        this.threads = Executors.newFixedThreadPool(THREADS, HttpFront::daemon);
    }

    static HttpFront start(int port, List<Shape> shapes, Troubles troubles, ScheduledExecutorService timer)
            throws IOException {
        var address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port);
        var front = new HttpFront(HttpServer.create(address, 0), shapes, troubles, timer);
        front.server.setExecutor(front.threads);
        front.server.createContext("/", front::handle);
        front.server.start();
        return front;
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "sandbox-http");
        thread.setDaemon(true);
        return thread;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var call = Call.of(exchange);
        for (Shape shape : shapes) {
            var operation = shape.operation(call);
            if (operation.isPresent()) {
                answer(exchange, call, shape, operation.get());
                return;
            }
        }
        send(exchange, Reply.stripeError(404, "invalid_request_error", "", "Nothing lives here."));
    }

    private void answer(HttpExchange exchange, Call call, Shape shape, String operation) throws IOException {
        var trouble = shape instanceof Switches ? Trouble.NONE : troubles.take(operation);
        if (trouble.holdMs() > 0) {
            tell(trouble, operation, call);
            timer.schedule(
                    () -> quietly(() -> carryOut(exchange, call, shape, operation, trouble)),
                    trouble.holdMs(),
                    TimeUnit.MILLISECONDS);
        } else {
            carryOut(exchange, call, shape, operation, trouble);
        }
    }

    private void carryOut(HttpExchange exchange, Call call, Shape shape, String operation, Trouble trouble)
            throws IOException {
        Reply reply;
        try {
            boolean refused = trouble.status() > 0 && !trouble.accept();
            var carriedOut = refused ? null : shape.carryOut(operation, call, trouble);
            reply = trouble.status() > 0 || carriedOut == null ? troubled(shape, trouble) : carriedOut;
        } catch (RuntimeException e) {
            LOG.error("The sandbox failed at {}", operation, e);
            reply = shape.error(500);
        }
        if (trouble.withhold()) {
            tell(trouble, operation, call);
            timer.schedule(exchange::close, WITHHELD_SECONDS, TimeUnit.SECONDS);
        } else if (trouble.delayMs() > 0) {
            var late = reply;
            timer.schedule(() -> quietly(() -> send(exchange, late)), trouble.delayMs(), TimeUnit.MILLISECONDS);
        } else {
            send(exchange, reply);
        }
    }

    private static Reply troubled(Shape shape, Trouble trouble) {
        var body = trouble.body();
        var reply = body == null
                ? shape.error(trouble.status())
                : Reply.of(trouble.status(), "text/html", body.getBytes(StandardCharsets.UTF_8));
        if (trouble.retryAfter() != null) {
            reply = reply.with("Retry-After", trouble.retryAfter());
        }
        return trouble.shouldRetry() == null ? reply : reply.with("Stripe-Should-Retry", trouble.shouldRetry());
    }

    private static void tell(Trouble trouble, String operation, Call call) {
        if (trouble.tell() == null) {
            return;
        }
        var told = Reply.object().put("operation", operation);
        told.put("idempotencyKey", call.header("Idempotency-Key").orElse(""));
        var request = HttpRequest.newBuilder(URI.create(trouble.tell()))
                .POST(HttpRequest.BodyPublishers.ofString(told.toString()))
                .build();
        HttpClient.newHttpClient().sendAsync(request, BodyHandlers.discarding());
    }

    /** Something that sends. */
    private interface Sending {
        void run() throws IOException;
    }

    private static void quietly(Sending late) {
        try {
            late.run();
        } catch (IOException e) {
            LOG.debug("The caller did not wait: {}", e.toString());
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        try (exchange) {
            reply.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            if (reply.body().length > 0) {
                exchange.getResponseBody().write(reply.body());
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
