package org.roundtrip.forms.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.files.Corpus;
import org.roundtrip.files.FileStore;
import org.roundtrip.files.FileType;
import org.roundtrip.forms.bench.FakeForms;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class OwnFormFilesIT extends DeskTest {
    private static final byte[] PNG = Corpus.png(40, 20);

    @Autowired
    FakeForms forms;

    @Autowired
    FileStore files;

    private CaseFile file;
    private String task;

    @BeforeEach
    void aTaskThatWantsAPhoto() {
        verbs.stepAside();
        signIn("wim", "WAREHOUSE");
        file = data.aCase(CaseState.RECEIVED, "Grace Hopper", null);
        var key = forms.deploy(
                "photos", "{'type':'filepicker','id':'f','key':'photos','label':'Photo','validate':{'required':true}}");
        task = data.task(file, key, "warehouse", "Take photos", 1, null).id();
    }

    @Test
    void aPhotoIsKeptAndServedToStaffAsAFileOnly() {
        assertThat(send("complete", "../scratch.html", "text/html", PNG)).hasStatus3xxRedirection();
        answers.carryOutAllOf(staff("wim"));

        var kept = files.ofCase(file.key());
        assertThat(kept).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("scratch.png");
            assertThat(one.uploadedBy()).isEqualTo("wim");
        });
        signIn("jonas", "SUPPORT");
        assertThat(body(get("/desk/cases/" + file.number().value())))
                .contains("/desk/files/" + kept.get(0).id())
                .contains("scratch.png");
        var served = get("/desk/files/" + kept.get(0).id());
        assertThat(served).hasContentType("image/png");
        // The same picture, drawn anew.
        assertThat(FileType.of(served.getResponse().getContentAsByteArray())).contains(FileType.PNG);
        var shown = get("/desk/files/" + kept.get(0).id() + "?size=small");
        assertThat(shown).hasContentType("image/jpeg");
        assertThat(shown.getResponse().getHeader("Content-Disposition")).startsWith("inline;");
        assertThat(shown.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(shown.getResponse().getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(shown.getResponse().getHeader("Cache-Control")).contains("private");
        assertThat(served.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(served.getResponse().getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(served.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void filesAreForStaffAndForThoseWhoKnowThem() {
        send("update", "a.png", "image/png", PNG);
        var id = files.ofCase(file.key()).get(0).id();

        assertThat(get("/desk/files/no-such-file")).hasStatus(404);
        signIn("shop", "INTEGRATOR");
        assertThat(get("/desk/files/" + id)).hasStatus(403);
    }

    @Test
    void whatIsNoPictureIsRefusedWhateverItSaysItIs() {
        var refused =
                send("complete", "photo.png", "image/png", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));

        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("Photo: a file must be a PNG, JPEG, WebP or PDF");
        assertThat(files.ofCase(file.key())).isEmpty();
    }

    @Test
    void anAttachedPhotoStaysOnThePageUntilItIsUnticked() {
        var page = body(send("update", "a.png", "image/png", PNG));
        var reference = files.ofCase(file.key()).get(0).reference();
        assertThat(page).contains("value=\"" + reference + "\"").contains("a.png");

        var missing = post("/desk/tasks/" + task + "/form", java.util.Map.of("shown", "data.photos", "do", "complete"));
        assertThat(body(missing)).contains("Attach a file");
        var other = post(
                "/desk/tasks/" + task + "/form",
                java.util.Map.of("shown", "data.photos", "do", "complete", "data.photos", "files::of-another-case"));
        assertThat(body(other)).contains("Attach the file again");
        assertThat(post(
                        "/desk/tasks/" + task + "/form",
                        java.util.Map.of("shown", "data.photos", "do", "complete", "data.photos", reference)))
                .hasStatus3xxRedirection();
    }

    private MvcTestResult send(String button, String name, String type, byte[] content) {
        return MockMvcTester.from(context)
                .perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart(
                                "/desk/tasks/" + task + "/form")
                        .file(new MockMultipartFile("upload:data.photos", name, type, content))
                        .param("shown", "data.photos")
                        .param("do", button));
    }
}
