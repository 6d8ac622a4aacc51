package org.roundtrip.forms.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.teamwork.TextBlocks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What people of the staff have for each other: notes, texts, and who is here. */
class TogetherIT extends DeskTest {
    private static final String SECRET = "Third return this month, look closely.";

    @Autowired
    TextBlocks blocks;

    @Test
    void aNoteIsSeenOnTheCaseAndItsTasksWithItsAuthor() {
        var file = aCase();
        var task = data.task(file, "intake/review-request", "support", "Review request", 1, null);
        var page = "/desk/cases/" + file.number();
        assertThat(post(page + "/notes", Map.of("text", SECRET, "task", task.id())))
                .hasRedirectedUrl("/desk/tasks/" + task.id() + "?notice=note-added#notes");
        assertThat(post(page + "/notes", Map.of("text", "And again", "task", "https://evil.example")))
                .hasRedirectedUrl(page + "?notice=note-added#notes");
        signIn("mia", "WAREHOUSE");
        assertThat(body(get(page)))
                .contains(SECRET, "Jonas", "never by the customer.")
                .doesNotContain("??");
        signIn("ana", "SUPPORT");
        assertThat(body(get("/desk/tasks/" + task.id()))).contains(SECRET).doesNotContain("??");
        assertThat(body(get("/desk/tasks/" + task.id() + "?notice=note-added"))).contains("Note added.");
    }

    @Test
    void whoIsCalledInANoteFindsItOnHisFirstPageUntilHeHasOpenedTheCase() {
        var page = "/desk/cases/" + aCase().number();
        post(
                page + "/notes",
                Map.of("text", "@Ana.B, look: she wrote 4242 4242 4242 4242 to shop@ana.b and @ana.b again"));
        assertThat(body(get("/desk"))).doesNotContain("Notes for you");
        signIn("ana.b", "WAREHOUSE");
        assertThat(body(get("/desk")))
                .contains("Notes for you", "One note for you", "look: she wrote", "Jonas")
                .doesNotContain("??", "4242 4242 4242 4242");
        get(page);
        assertThat(body(get("/desk"))).doesNotContain("Notes for you", "note for you");
    }

    @Test
    void aNoteIsNeitherAMessageNorATimelineEntryAndSendsNothing() {
        var file = aCase();
        post("/desk/cases/" + file.number() + "/notes", Map.of("text", SECRET));
        for (var table : new String[] {"case_message", "mail_outbox"}) {
            assertThat(tables.jdbc()
                            .sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(tables.jdbc()
                        .sql("select count(*) from timeline_entry where case_id = ?")
                        .param(file.key())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aProgramOfTheStaffWritesAndReadsNotesAndAShopDoesNot() {
        var path = "/api/v1/cases/" + aCase().number() + "/notes";
        var added = MockMvcTester.from(context)
                .post()
                .uri(path)
                .header("Idempotency-Key", "n1")
                .contentType("application/json")
                .content("{\"text\":\"" + SECRET + "\"}")
                .exchange();
        assertThat(added).hasStatus(201);
        assertThat(body(get(path))).contains(SECRET, "\"author\":\"jonas\"");
        signIn("shop", "INTEGRATOR");
        assertThat(get(path)).hasStatus(403);
    }

    @Test
    void anEmptyOrEndlessNoteIsRefusedAndKeptInItsField() {
        var page = "/desk/cases/" + aCase().number();
        var refused = post(page + "/notes", Map.of("text", "x".repeat(4001)));
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("<title>Error:", "#f-note-text", "x".repeat(4001));
        assertThat(post(page + "/notes", Map.of("text", "  "))).hasStatus(422);
    }

    @Test
    void aTextIsPutIntoTheMessageInTheCustomersLanguageWithTheFactsOfTheCase() {
        var file = aCase();
        tables.jdbc()
                .sql("update case_file set locale = 'de-AT' where id = ?")
                .param(file.key())
                .update();
        signIn("olga", "OPERATIONS");
        write("Photo", "en", "Hello {customer}");
        write("Photo", "de", "Guten Tag {customer}, zu {case} bis {hand-in-by}: {amount}");
        write("English only", "en", "Bye {customer}");
        signIn("jonas", "SUPPORT");
        var page = "/desk/cases/" + file.number();
        assertThat(body(get(page))).contains("Photo (de)", "English only (en)").doesNotContain("Photo (en)", "??");
        var german = blocks.in("de-AT").stream()
                .filter(one -> one.name().equals("Photo"))
                .findFirst()
                .orElseThrow();
        var put = post(
                page + "/messages", Map.of("insert", "1", "block", Long.toString(german.id()), "text", "What I typed"));
        assertThat(put).hasStatusOk();
        // What the case has not (no refund yet) stays to be seen.
        assertThat(body(put))
                .contains("What I typed", "Guten Tag Grace Hopper, zu " + file.number() + " bis ", "[amount]")
                .doesNotContain("{customer}", "{case}", "{hand-in-by}");
        assertThat(tables.jdbc()
                        .sql("select count(*) from case_message")
                        .query(Integer.class)
                        .single())
                .as("nothing is sent yet")
                .isZero();
    }

    @Test
    void operationsKeepTheTextsAndSupportOnlyReadsThem() {
        signIn("olga", "OPERATIONS");
        write("Photo", "en", "Hello {customer}");
        assertThat(body(get("/desk/text-blocks")))
                .contains("Hello {customer}", "Save text")
                .doesNotContain("??");
        var wrong = post("/desk/text-blocks", Map.of("name", "P", "locale", "en", "body", "Hi {salary}"));
        assertThat(wrong).hasStatus(422);
        assertThat(body(wrong)).contains("{salary}", "<title>Error:", "#b-body");
        assertThat(post("/desk/text-blocks", Map.of("name", "Photo", "locale", "en", "body", "Twice")))
                .hasStatus(422);
        long id = blocks.all().get(0).id();
        assertThat(post(
                        "/desk/text-blocks",
                        Map.of("id", "" + id, "name", "Photo", "locale", "en", "body", "Hi {customer}")))
                .hasStatus3xxRedirection();
        assertThat(blocks.all()).hasSize(1).first().extracting("body").isEqualTo("Hi {customer}");
        signIn("jonas", "SUPPORT");
        assertThat(body(get("/desk/text-blocks"))).contains("Hi {customer}").doesNotContain("Save text", "/remove");
        assertThat(post("/desk/text-blocks", Map.of("name", "X", "locale", "en", "body", "Y")))
                .hasStatus(403);
        assertThat(post("/desk/text-blocks/" + id + "/remove", Map.of())).hasStatus(403);
        signIn("ben", "FINANCE");
        assertThat(get("/desk/text-blocks")).hasStatus(403);
    }

    @Test
    void whoLooksAtACaseIsSeenThereAndInTheQueueUntilThePageIsClosed() {
        var file = aCase();
        data.task(file, "intake/review-request", "support", "Review request", 1, null);
        var page = "/desk/cases/" + file.number();
        get(page);
        assertThat(body(get(page))).doesNotContain("Jonas is looking");
        signIn("ana", "SUPPORT");
        assertThat(body(get("/desk/queue/support"))).contains("Jonas is looking at this.");
        assertThat(body(get(page))).contains("Jonas is looking at this.");
        signIn("jonas", "SUPPORT");
        var beat = post(page + "/presence", Map.of("doing", "editing", "known", ""));
        assertThat(body(beat)).contains("id=\"who\"", "Ana is looking at this.").doesNotContain("<html");
        assertThat(post(page + "/presence", Map.of("doing", "editing", "known", "Ana is looking at this.")))
                .as("the same is not said twice")
                .hasStatus(204);
        signIn("ana", "SUPPORT");
        assertThat(body(get(page))).contains("Jonas is writing here.");
        clock.standAt(java.time.Instant.now().plus(Duration.ofSeconds(31)));
        assertThat(body(get(page))).doesNotContain("Jonas is");
    }

    private void write(String name, String locale, String body) {
        assertThat(post("/desk/text-blocks", Map.of("name", name, "locale", locale, "body", body)))
                .hasRedirectedUrl("/desk/text-blocks?notice=block-kept");
    }

    private CaseFile aCase() {
        return data.aCase(CaseState.IN_REVIEW, "Grace Hopper", null);
    }
}
