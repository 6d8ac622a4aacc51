package org.roundtrip.forms.cases.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.files.Corpus;
import org.roundtrip.forms.UploadLimit;
import org.roundtrip.forms.api.Api;
import org.roundtrip.forms.api.Idempotent;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.forms.api.Samples;

class PhotoApiIT {
    private final Api api = new Api();

    @BeforeEach
    void anOrder() {
        api.order("100");
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void aPhotoIsSentOnceAndBecomesAFileOfTheCaseItIsOpenedWith() {
        var sent = send("k1", Corpus.jpeg(60, 40));
        assertThat(sent.status()).isEqualTo(201);
        assertThat(sent.at("/type").asString()).isEqualTo("image/jpeg");
        assertThat(sent.at("/name").asString()).isEqualTo("vase.jpg");
        assertThat(send("k1", Corpus.jpeg(60, 40)).body()).isEqualTo(sent.body());
        assertThat(send("k1", Corpus.jpeg(61, 40)).status()).isEqualTo(422);

        var reference = sent.at("/reference").asString();
        var opened = open("k2", reference);
        assertThat(opened.status()).isEqualTo(201);
        assertThat(api.database()
                        .sql("select line_no from stored_file")
                        .query(Integer.class)
                        .list())
                .containsExactly(1);

        assertThat(open("k3", reference).at("/errors/0/code").asString()).isEqualTo("unknown-file");
        Api.signIn("sam", Roles.SUPPORT);
        var file = api.get("/api/v1/files/" + reference);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.response().getHeader("Content-Disposition")).startsWith("attachment;");
    }

    @Test
    void nobodyOpensACaseWithAPhotoOfSomebodyElse() {
        var reference = send("k1", Corpus.jpeg(60, 40)).at("/reference").asString();
        Api.signIn("shop2", Roles.INTEGRATOR);

        var theirs = open("k2", reference);
        var nobodys = open("k3", "files::00000000-0000-4000-8000-000000000000");

        assertThat(theirs.status()).isEqualTo(400);
        assertThat(theirs.at("/errors/0/pointer").asString()).isEqualTo("/lines/0/photos/0");
        assertThat(theirs.body()).isEqualTo(nobodys.body());
        assertThat(api.database()
                        .sql("select count(*) from case_file")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsNoPhotoOrTooMuchOfOneIsRefused() {
        assertThat(code(send("k1", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("wrong-file-type");
        assertThat(code(send("k2", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("wrong-file-type");
        assertThat(code(send("k3", Corpus.hugePng(20_000, 20_000)))).isEqualTo("too-many-pixels");
        assertThat(send("k4", new byte[10 * 1024 * 1024 + 1]).status()).isEqualTo(413);
        Api.signIn("wim", Roles.WAREHOUSE);
        assertThat(send("k5", Corpus.jpeg(6, 4)).status()).isEqualTo(403);
    }

    @Test
    void whenFilesCannotBeKeptNothingIsAndLaterEverythingWorksAgain() throws IOException {
        var directory = Path.of("target/files");
        var away = Path.of("target/files-away");
        Files.createDirectories(directory);
        Files.move(directory, away);
        Files.createFile(directory);
        try {
            var refused = send("k1", Corpus.jpeg(60, 40));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.at("/detail").asString()).isEqualTo("nothing was kept; try again later");
            assertThat(api.database()
                            .sql("select count(*) from request_photo")
                            .query(Integer.class)
                            .single())
                    .isZero();
        } finally {
            Files.delete(directory);
            Files.move(away, directory);
        }
        assertThat(send("k1", Corpus.jpeg(60, 40)).status()).isEqualTo(201);
    }

    @Test
    void aProgramThatSendsMoreThanItsQuotaIsPutOffAndOthersAreNot() {
        var limit = api.bean(UploadLimit.class);
        while (limit.countOf("flooder")) {
            // Uses the quota up.
        }
        Api.signIn("flooder", Roles.INTEGRATOR);
        var refused = send("k1", new byte[0]);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.at("/type").asString()).endsWith("/too-many-requests");

        Api.signIn("shop2", Roles.INTEGRATOR);
        assertThat(send("k1", Corpus.jpeg(60, 40)).status()).isEqualTo(201);
    }

    private static String code(Api.Answer answer) {
        return answer.at("/errors/0/code").asString();
    }

    private Api.Answer open(String key, String reference) {
        var body = Samples.openCase("100", 1, null)
                .replaceFirst("\"reason\"", "\"photos\":[\"" + reference + "\"],\"reason\"");
        return api.post("/api/v1/cases", key, body);
    }

    private Api.Answer send(String key, byte[] content) {
        return api.send(post("/api/v1/photos?name=../vase.png")
                .header(Idempotent.HEADER, key)
                .contentType("application/octet-stream")
                .content(content));
    }
}
