package org.roundtrip.integrations.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.files.FilesUnavailable;
import org.roundtrip.integrations.http.CamelHttp;

/** The promises of the shelf for files, kept by a bucket that checks every signature. */
class S3ContentsIT {
    private final String id = UUID.randomUUID().toString();

    private Bucket bucket;
    private CamelHttp camel;
    private S3Contents contents;

    @BeforeEach
    void start() throws Exception {
        bucket = new Bucket();
        contents = with(Bucket.SECRET, "files");
    }

    private S3Contents with(String secret, String name) throws Exception {
        if (camel != null) {
            camel.close();
        }
        var settings = new S3Settings(
                bucket.url(), name, "eu-west-2", Bucket.ACCESS, secret, Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(settings.toString()).doesNotContain(secret, Bucket.ACCESS);
        camel = new CamelHttp(new S3Routes(settings));
        return new S3Contents(camel.http(), settings, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        camel.close();
        bucket.close();
    }

    @Test
    void whatIsPutIsFoundByteByByteAndForgottenWhenDeleted() {
        var bytes = new byte[300_000];
        new Random(1).nextBytes(bytes);
        contents.put(id, new byte[] {1});
        contents.put(id, bytes);
        contents.put(id + "small", new byte[] {2, 0, -1});

        assertThat(contents.get(id)).contains(bytes);
        assertThat(contents.get(id + "small")).contains(new byte[] {2, 0, -1});
        assertThat(bucket.kept).containsOnlyKeys("/files/" + id, "/files/" + id + "small");

        contents.delete(id);
        contents.delete(id);
        assertThat(contents.get(id)).isEmpty();
        assertThat(bucket.refused).isEmpty();
    }

    @Test
    void aFullBucketIsToldAndWorksAgainWhenThereIsRoom() {
        bucket.full = true;
        assertThatThrownBy(() -> contents.put(id, new byte[] {1}))
                .isInstanceOfSatisfying(
                        FilesUnavailable.class, e -> assertThat(e.isFull()).isTrue());
        assertThat(bucket.kept).isEmpty();

        bucket.full = false;
        contents.put(id, new byte[] {1});
        assertThat(contents.get(id)).isPresent();
    }

    @Test
    void aWrongKeyAMissingBucketAndADeadServerAreNoMissingFiles() throws Exception {
        contents = with("another-secret", "files");
        assertThatThrownBy(() -> contents.get(id)).isInstanceOf(FilesUnavailable.class);
        assertThat(bucket.refused).containsExactly("another signature");

        contents = with(Bucket.SECRET, "elsewhere");
        assertThatThrownBy(() -> contents.get(id)).isInstanceOf(FilesUnavailable.class);

        bucket.close();
        assertThatThrownBy(() -> contents.put(id, new byte[] {1}))
                .isInstanceOfSatisfying(
                        FilesUnavailable.class, e -> assertThat(e.isFull()).isFalse());
    }
}
