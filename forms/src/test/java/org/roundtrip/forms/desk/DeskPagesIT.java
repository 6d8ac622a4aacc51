package org.roundtrip.forms.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.ReturnReason;

class DeskPagesIT extends DeskTest {
    @Test
    void signingInWorksWithoutBeingSignedIn() {
        signOut();
        assertThat(body(get("/desk/login")))
                .contains("name=\"username\"", "name=\"password\"", "printed where the server was started")
                .doesNotContain("??");
        assertThat(body(get("/desk/login?error"))).contains("Name or password is not right.", "<title>Error:");
        assertThat(body(get("/desk/login?logout"))).contains("You are signed out.");
    }

    @Test
    void theHomePageCountsWhatWaits() {
        var file = aCase();
        data.task(file, "intake/review-request", "support", "Review request", 26, null);
        data.task(file, "shipping/arrange-label", "support", "Arrange label", 2, null, "jonas");
        assertThat(body(get("/desk")))
                .contains("The oldest has waited 26 h.", "One of them is yours", "Start working")
                .doesNotContain("??");
    }

    @Test
    void startWorkingServesTheOldestFreeTask() {
        var file = aCase();
        data.task(file, "intake/review-request", "support", "Review request", 26, null, "ana");
        var free = data.task(file, "shipping/arrange-label", "support", "Arrange label", 9, null);
        assertThat(post("/desk/queue/support/start", Map.of())).hasRedirectedUrl("/desk/tasks/" + free.id());
        assertThat(items.find(free.id()).orElseThrow().assignee()).isEqualTo("jonas");
        assertThat(post("/desk/queue/support/start", Map.of()))
                .hasRedirectedUrl("/desk/queue/support?notice=nothing-free");
    }

    @Test
    void aListIsPagedWithoutGaps() {
        var file = aCase();
        for (int i = 0; i < 60; i++) {
            data.task(file, "returns/t" + i, "support", "Step " + i, 100 - i, null);
        }
        var first = body(get("/desk/queue/support"));
        assertThat(first).contains("<span>Step 0<", "<span>Step 49<").doesNotContain("<span>Step 50<");
        var next = Pattern.compile("after=([^\"&]+)\">Next").matcher(first);
        assertThat(next.find()).isTrue();
        assertThat(body(get("/desk/queue/support?after=" + next.group(1))))
                .contains("<span>Step 50<", "<span>Step 59<")
                .doesNotContain("<span>Step 49<");
        assertThat(body(get("/desk/queue/support?view=mine")))
                .contains("Nothing is waiting for you.", "See the team queue");
    }

    @Test
    void aCaseIsFoundByEverythingPeopleHaveAtHand() {
        var file = aCase();
        aCase();
        data.parcel(file, "HANDED_IN", "1Z42", "Sorted");
        var order = file.externalReference().substring(1);
        for (var text : List.of(
                order.substring(0, 4),
                "grace.hopper",
                "grace",
                "hopp",
                "1Z4",
                file.externalReference().substring(0, 5),
                file.number().value().substring(4, 8))) {
            assertThat(body(get("/desk/cases?q=" + text))).as(text).contains(">" + file.number() + "<");
        }
        for (var whole : List.of(order, "1Z42", " 1Z42 ", file.externalReference())) {
            assertThat(get("/desk/cases?q=" + whole)).as(whole).hasRedirectedUrl("/desk/cases/" + file.number());
        }
        assertThat(get("/desk/cases?q=" + file.number().value().toLowerCase(java.util.Locale.ROOT)))
                .hasRedirectedUrl("/desk/cases/" + file.number());
        assertThat(body(get("/desk/cases?q=nothing-like-it"))).contains("No case fits.");
        assertThat(body(get("/desk/cases?q=%25%25%25"))).contains("No case fits.");
        assertThat(body(get("/desk/cases?q=ab"))).contains("at least three characters");
    }

    @Test
    void supportWritesToTheCustomerAndCancels() {
        var file = aCase();
        var page = "/desk/cases/" + file.number();
        assertThat(body(get(page))).contains("Send message", "Cancel request").doesNotContain("??");
        assertThat(post(page + "/messages", Map.of("text", " "))).hasStatus(422);
        assertThat(post(page + "/messages", Map.of("text", "We are on it"))).hasStatus3xxRedirection();
        assertThat(body(get(page))).contains("We are on it");
        assertThat(body(get(page + "/cancel"))).contains("Keep request").doesNotContain("??");
        assertThat(post(page + "/cancel", Map.of())).hasRedirectedUrl(page + "?notice=cancelled");
        assertThat(body(get(page))).contains("Cancelled").doesNotContain("/cancel\"");
    }

    @Test
    void cancellingTooLateSaysWhy() {
        var file = data.aCase(CaseState.IN_TRANSIT, "Grace Hopper", null);
        var late = post("/desk/cases/" + file.number() + "/cancel", Map.of());
        assertThat(late).hasStatus(409);
        assertThat(body(late)).contains("already on its way");
    }

    @Test
    void financeHasNoMessagesAndMayNotWriteOrCancel() {
        var file = aCase();
        data.say(file, Actor.CUSTOMER, "My secret");
        signIn("ben", "FINANCE");
        var page = "/desk/cases/" + file.number();
        assertThat(body(get(page))).contains("Grace Hopper").doesNotContain("My secret", "Send message", "/cancel");
        assertThat(post(page + "/messages", Map.of("text", "Hi"))).hasStatus(403);
        assertThat(post(page + "/cancel", Map.of())).hasStatus(403);
        assertThat(get("/desk/scan")).hasStatus(403);
        assertThat(get("/desk/cases/RMA-00000000")).hasStatus(404);
    }

    @Test
    void aScanOpensItsInspection() {
        var file = aCase();
        data.parcel(file, "DELIVERED", "1Z999AA1", "Delivered");
        signIn("mia", "WAREHOUSE");
        data.task(file, "inspection/inspect-items", "warehouse", "Inspect items", 1, null);
        for (var code : List.of(
                "1Z999AA1", file.number().value(), file.externalReference().substring(1), "rm1")) {
            assertThat(get("/desk/scan?code=" + code)).as(code).hasRedirectedUrl("/desk/parcels/" + file.number());
        }
        assertThat(body(get("/desk/scan?code=1Z0"))).contains("role=\"alert\"", "No case for 1Z0.", "Search");
        var other = aCase();
        data.task(other, "inspection/inspect-items", "warehouse", "Inspect items", 1, null);
        assertThat(body(get("/desk/scan?code=RM1")))
                .contains("2 cases fit.", other.number().value());
    }

    @Test
    void aParcelNobodyScannedCanBeTakenIn() {
        var file = aCase();
        data.parcel(file, "HANDED_IN", "1Z77", "Sorted");
        signIn("mia", "WAREHOUSE");
        assertThat(body(get("/desk/scan?code=1Z77"))).contains("Parcel is here");
        assertThat(post("/desk/scan/" + file.number() + "/arrived", Map.of()))
                .hasRedirectedUrl("/desk/scan?code=" + file.number());
        assertThat(body(get("/desk/cases/" + file.number()))).contains("Delivered");
        assertThat(body(get("/desk/scan?code=1Z77"))).doesNotContain("Parcel is here");
    }

    @Test
    void aSecondScanSaysWhoReceivedIt() {
        var file = aCase();
        data.parcel(file, "DELIVERED", "1Z78", "Delivered");
        data.tell(file, "inspected", staff("mia"));
        signIn("ben", "WAREHOUSE");
        assertThat(body(get("/desk/scan?code=1Z78"))).contains("Already received at", "by Mia.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "${7*7}[[${7*7}]]#{desk.brand}",
                "' onfocus='alert(1)",
                "</textarea><svg/onload=alert(1)>",
                "javascript:alert(1)"
            })
    void whatPeopleWriteIsOnlyEverText(String attack) {
        var file = data.aCase(CaseState.IN_REVIEW, "Grace Hopper", attack);
        data.line(file, 1, "RM1", attack, ReturnReason.DAMAGED, attack, 2);
        data.counted(file, 1, "ACCEPT", "within-window", 2, 0, 0);
        data.graded(file, 1, "C", attack);
        data.say(file, Actor.CUSTOMER, attack);
        var task = data.task(file, "intake/review-request", "support", "Review request", 1, null)
                .id();
        signIn("olga", "SUPPORT", "WAREHOUSE");
        for (var page : List.of(
                get("/desk/tasks/" + task),
                get("/desk/cases/" + file.number()),
                post("/desk/tasks/" + task, Map.of("verdict", "x", "note", attack)),
                post("/desk/cases/" + file.number() + "/messages", Map.of("text", attack + "x".repeat(4001))))) {
            var html = body(page);
            assertThat(html)
                    .doesNotContain(
                            "<script>alert", "<img src=x", "<svg/onload", "' onfocus='", ">49<", "href=\"javascript:");
            assertThat(html)
                    .contains("alert(1)".equals(attack) ? attack : attack.contains("7*7") ? "${7*7}" : "alert(1)");
        }
    }

    @Test
    void everyTextThatIsUsedExists() throws Exception {
        var texts = new Properties();
        try (var in =
                Files.newBufferedReader(Path.of("src/main/resources/desk_en.properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        var used = new TreeSet<String>();
        collect(used, "src/main/resources/templates/desk", "[#$]\\{(desk\\.[a-z0-9.-]+)[}(]", "");
        collect(used, "src/main/java/org/roundtrip/forms/desk", "texts\\.text\\(\\s*\"([a-z0-9.-]+)\"", "desk.");
        collect(
                used,
                "src/main/resources/templates/desk",
                "choice\\('[a-z]+', '[A-Z_]+', '([a-z-]+)'\\)",
                "desk.choice.");
        collect(used, "src/main/java/org/roundtrip/forms/desk", "\\?notice=([a-z-]+)", "desk.notice.");
        assertThat(used).hasSizeGreaterThan(120);
        assertThat(texts.stringPropertyNames()).containsAll(used);
    }

    private static void collect(TreeSet<String> used, String folder, String pattern, String prefix) throws Exception {
        try (var files = Files.walk(Path.of(folder))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Pattern.compile(pattern)
                        .matcher(Files.readString(file))
                        .results()
                        .map(hit -> prefix + hit.group(1))
                        .filter(key -> !key.endsWith("."))
                        .forEach(used::add);
            }
        }
    }

    private CaseFile aCase() {
        var file = data.aCase(CaseState.AWAITING_PARCEL, "Grace Hopper", null);
        data.line(file, 1, "RM1", "Red mug", ReturnReason.DAMAGED, "Chipped", 2);
        data.counted(file, 1, "ACCEPT", "within-window", 2, 0, 0);
        return file;
    }
}
