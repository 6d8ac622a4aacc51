package org.roundtrip.integrations.s3;

import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.files.FileContents;
import org.roundtrip.files.FilesUnavailable;
import org.roundtrip.integrations.http.HttpAnswer.Answered;
import org.roundtrip.integrations.http.HttpAnswer.None;
import org.roundtrip.integrations.http.HttpCall;
import org.roundtrip.integrations.http.OutboundHttp;

/** Files in a bucket. What a bucket has said yes to is safe there, and nobody sees half of it. */
class S3Contents implements FileContents {
    private static final int NOT_FOUND = 404;
    private static final int NO_ROOM = 507;
    private static final byte[] NOTHING = new byte[0];

    private final OutboundHttp http;
    private final S3Settings settings;
    private final S3Signature signature;
    private final Clock clock;

    S3Contents(OutboundHttp http, S3Settings settings, Clock clock) {
        this.http = http;
        this.settings = settings;
        this.signature = new S3Signature(settings.region(), settings.accessKey(), settings.secretKey());
        this.clock = clock;
    }

    @Override
    public void put(String key, byte[] content) {
        require(send(S3Routes.PUT, "PUT", key, content));
    }

    @Override
    public Optional<byte[]> get(String key) {
        var answer = send(S3Routes.GET, "GET", key, null);
        if (answer.status() == NOT_FOUND && answer.text().contains("<Code>NoSuchKey</Code>")) {
            return Optional.empty();
        }
        require(answer);
        return Optional.of(answer.body());
    }

    @Override
    public void delete(String key) {
        var answer = send(S3Routes.DELETE, "DELETE", key, null);
        if (answer.status() != NOT_FOUND) {
            require(answer);
        }
    }

    private static void require(Answered answer) {
        if (answer.status() == NO_ROOM || answer.text().contains("QuotaExceeded")) {
            throw FilesUnavailable.full();
        }
        if (!answer.ok()) {
            throw FilesUnavailable.because("the bucket answered " + answer.status(), null);
        }
    }

    private Answered send(String routeId, String method, String key, byte @Nullable [] body) {
        var url = settings.url() + "/" + settings.bucket() + "/" + key;
        var headers = new HashMap<String, String>(
                signature.headers(method, URI.create(url), Map.of(), body == null ? NOTHING : body, clock.instant()));
        if (body != null) {
            headers.put("Content-Type", "application/octet-stream");
        }
        var answer = http.send(routeId, new HttpCall(method, url, null, headers, body));
        if (answer instanceof None none) {
            throw FilesUnavailable.because("the bucket can't be reached: " + none.why(), null);
        }
        return (Answered) answer;
    }
}
