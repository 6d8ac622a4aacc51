package org.roundtrip.app.replay;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.LongConsumer;

/**
 * Sends requests until they are answered. A refused connection, a lost answer or a server that says it is not there now
 * is asked again with the same request, its key included, for as long as there is patience.
 */
class Wire {
    static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);
    private static final int TRIES_OF_AN_ERROR = 4;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Patience patience;
    // Once patience has run out, nobody else waits that long again for the same dead server.
    private volatile boolean gaveUp;

    Wire(Patience patience) {
        this.patience = patience;
    }

    Patience patience() {
        return patience;
    }

    /** The answer, whatever it says; {@code nanos} is told how long the call took that got it. @throws Unreachable */
    Answer send(HttpRequest request, LongConsumer nanos) {
        try {
            return sendUntilAnswered(request, nanos);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unreachable(request.uri(), "interrupted");
        }
    }

    private Answer sendUntilAnswered(HttpRequest request, LongConsumer nanos) throws InterruptedException {
        long began = System.nanoTime();
        var pause = patience.firstPause();
        for (int tries = 1; ; tries++) {
            String trouble;
            try {
                var answer = sendOnce(request, nanos);
                // An error inside the server may come of its going down; one that stays is an answer.
                boolean again = answer.isTemporary() || answer.status() == 500 && tries < TRIES_OF_AN_ERROR;
                if (!again) {
                    gaveUp = false;
                    return answer;
                }
                trouble = "HTTP " + answer.status();
            } catch (IOException lost) {
                trouble = String.valueOf(lost);
            }
            if (gaveUp || patience.isOver(began)) {
                gaveUp = true;
                throw new Unreachable(request.uri(), trouble);
            }
            pause = patience.pause(pause);
        }
    }

    private Answer sendOnce(HttpRequest request, LongConsumer nanos) throws IOException, InterruptedException {
        long sent = System.nanoTime();
        var response = client.send(request, BodyHandlers.ofString());
        nanos.accept(System.nanoTime() - sent);
        return new Answer(response.statusCode(), response.body());
    }
}
