package org.roundtrip.crash;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;

/** Where the provider tells the driver that it holds a call, or has carried one out and does not answer it. */
final class ProviderNews implements AutoCloseable {
    private final HttpServer server;
    private volatile CompletableFuture<String> next = new CompletableFuture<>();

    ProviderNews() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            var told = Json.MAPPER.readTree(exchange.getRequestBody().readAllBytes());
            next.complete(told.path("idempotencyKey").asString(""));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** The key of the next call that is told of from now on; empty for a call without one. */
    CompletableFuture<String> next() {
        var fresh = new CompletableFuture<String>();
        next = fresh;
        return fresh;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
