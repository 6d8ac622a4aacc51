package org.roundtrip.crash;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/**
 * Makes calls until they are answered. A server that is dead, starting or dying is asked again with the very same
 * request, its Idempotency-Key included, for as long as the run goes on.
 */
final class Calls {
    static final Duration PATIENCE = Duration.ofSeconds(30);
    /** No server stays away for so long. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final long PAUSE_MILLIS = 150;
    private static final int TRIES_OF_AN_ERROR = 4;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private volatile boolean over;

    /** Lets everybody who still waits for an answer go. */
    void giveUp() {
        over = true;
    }

    /**
     * The answer, however often it has to be asked for.
     *
     * @throws CancellationException if the run is over
     * @throws IllegalStateException if no answer comes for longer than any trouble lasts
     */
    Answer untilAnswered(HttpRequest request) {
        int errors = 0;
        long began = System.nanoTime();
        while (!over) {
            if (System.nanoTime() - began > LONGEST.toNanos()) {
                throw new IllegalStateException("no answer to " + request);
            }
            try {
                var answer = once(request);
                // Something inside may have broken as it went down; what stays broken is an answer.
                boolean again = answer.isTemporary() || answer.status() == 500 && ++errors < TRIES_OF_AN_ERROR;
                if (!again) {
                    return answer;
                }
            } catch (IOException dead) {
                // It was killed, or is not up yet.
            }
            pause(PAUSE_MILLIS);
        }
        throw new CancellationException("the run is over");
    }

    /** The answer to one call. @throws IOException if there is none */
    Answer once(HttpRequest request) throws IOException {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
