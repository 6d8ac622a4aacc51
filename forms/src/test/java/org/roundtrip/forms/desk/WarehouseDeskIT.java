package org.roundtrip.forms.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.inspection.InspectionAnswer;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The warehouse's screens, without scripts. */
class WarehouseDeskIT extends DeskTest {
    private CaseFile mugs;
    private String page;

    @BeforeEach
    void aParcelIsHere() {
        mugs = parcel("1Z999AA1");
        page = "/desk/parcels/" + mugs.number();
        signIn("mia", "WAREHOUSE");
    }

    private CaseFile parcel(String code) {
        var file = data.aCase(CaseState.RECEIVED, "Grace Hopper", null);
        data.line(file, 1, "RM1", "Red mug", ReturnReason.DAMAGED, "Chipped", 2);
        data.counted(file, 1, "ACCEPT", "within-window", 2, 0, 0);
        data.parcel(file, "DELIVERED", code, "Delivered");
        data.task(file, "inspection/inspect-items", "warehouse", "Inspect items", 1, null);
        return file;
    }

    private String scans(String at, String code) {
        var sent = post(at, Map.of("code", code));
        assertThat(sent).hasStatus3xxRedirection();
        return body(get(String.valueOf(sent.getResponse().getRedirectedUrl())));
    }

    private static String id(String told) {
        return told.replaceFirst(".*scan=", "");
    }

    private static String where(MvcTestResult result) {
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    @Test
    void oneBoxTakesWhateverIsScanned() {
        assertThat(scans("/desk/scan", "1Z999AA1"))
                .contains("Received. Scan what is in it.", "data-sound=\"ok\"", "G.H.", "0 of 2", "Parcel 1 of 1")
                .doesNotContain("Grace", "??");
        assertThat(scans("/desk/scan", "http://shop.example/track/" + mugs.number() + "/abc"))
                .contains("Already received at", "by Mia.", "data-sound=\"double\"");
        assertThat(scans("/desk/scan", "1Z0"))
                .contains("No case for 1Z0.", "data-sound=\"error\"", "Search", "A parcel nobody announced?")
                .contains("Your last scans", "Unknown", "Received before");
        parcel("1Z2");
        assertThat(scans("/desk/scan", "rm1")).contains("2 cases fit.");
        for (int i = 0; i < 20; i++) {
            parcel("1ZMANY" + i);
        }
        assertThat(scans("/desk/scan", "rm1")).contains("20 of 22 cases that fit");
        assertThat(where(post("/desk/scan", Map.of("code", " ")))).isEqualTo("/desk/scan");
    }

    @Test
    void whatIsScannedOutOfAParcelIsTicked() {
        assertThat(scans(page + "/scan", "RM1")).contains("1 of 2", "data-say=\"1 of 2\"");
        post(page + "/count", Map.of("line", "1", "more", "true"));
        assertThat(scans(page + "/scan", "RM1")).contains("2 of 2", "counted already", "data-sound=\"double\"");
        assertThat(scans(page + "/scan", "nonsense")).contains("No case for nonsense.");
        var other = parcel("1Z3");
        var seen = where(post(page + "/scan", Map.of("code", "1Z3")));
        assertThat(body(get(seen)))
                .contains("This belongs to " + other.number() + ".", "Open that case", "Move item", "Ignore");
        assertThat(post(page + "/foreign", Map.of("scan", id(seen)))).hasStatus3xxRedirection();
        assertThat(body(get("/desk/exceptions")))
                .contains("Item of another case", other.number().value());
        assertThat(where(post(page + "/checked", Map.of()))).startsWith("/desk/tasks/task-inspect-items");
    }

    @Test
    void aScanByMistakeIsTakenBackAndAnItemOfAnotherCaseIsMoved() {
        var sent = where(post("/desk/scan", Map.of("code", "1Z999AA1")));
        assertThat(body(get(sent))).contains("Undo this scan");
        assertThat(body(get("/desk/scan"))).contains("Undo this scan");
        var undo = "/desk/scan/" + sent.replaceFirst(".*scan=", "") + "/undo";
        assertThat(body(get(where(post(undo, Map.of()))))).contains("Taken back: 1Z999AA1.", "Inspect");
        assertThat(post(undo, Map.of())).hasStatus(409);
        assertThat(body(get("/desk/scan"))).contains("Taken back").doesNotContain("Undo this scan", "??");

        var ticked = where(post(page + "/scan", Map.of("code", "RM1")));
        assertThat(body(get(ticked))).contains("1 of 2", "Undo this scan");
        assertThat(body(get(where(post("/desk/scan/" + ticked.replaceFirst(".*scan=", "") + "/undo", Map.of())))))
                .contains("Taken back: RM1.", "0 of 2");

        var other = parcel("1Z4");
        data.line(other, 2, "BL2", "Blue lamp", ReturnReason.DAMAGED, null, 1);
        data.counted(other, 2, "ACCEPT", "within-window", 1, 0, 0);
        var lamp = where(post(page + "/scan", Map.of("code", "BL2")));
        assertThat(body(get(lamp))).contains("This belongs to " + other.number() + ".", "Move item");
        var owner = other.number().value();
        assertThat(body(get(where(post(page + "/foreign", Map.of("scan", id(lamp)))))))
                .contains("Moved: it is counted there.");
        assertThat(post(page + "/foreign", Map.of("scan", id(ticked)))).hasStatus(404);
        assertThat(body(get("/desk/parcels/" + owner))).contains("1 of 1");
    }

    @Test
    void whatIsMissingTooMuchOrDamagedIsSaid() {
        post(page + "/count", Map.of("line", "1", "more", "true"));
        var open = post(page + "/checked", Map.of());
        assertThat(open).hasStatus(422);
        assertThat(body(open)).contains("1 of 2 counted");
        post(page + "/missing", Map.of("line", "1", "missing", "true"));
        assertThat(post(page + "/extra", Map.of("description", "A spoon", "quantity", "2")))
                .hasStatus3xxRedirection();
        var unseen = post(page + "/damaged", Map.of("words", "Torn open"));
        assertThat(unseen).hasStatus(422);
        assertThat(body(unseen)).contains("data-sound=\"error\"").doesNotContain("Parcel arrived damaged");

        var task = where(post(page + "/checked", Map.of()));
        assertThat(body(get(task))).contains("value=\"A spoon\"").doesNotContain("All arrived and fine", "??");
        post(
                task,
                Map.of(
                        "lines[0].line", "1",
                        "lines[0].received", "1",
                        "lines[0].accepted", "1",
                        "lines[0].grade", "A"));
        answers.carryOutAllOf(staff("mia"));
        var given = (InspectionAnswer) verbs.given(task.replace("/desk/tasks/", ""));
        assertThat(given.lines()).singleElement().satisfies(line -> {
            assertThat(line.received()).isEqualTo(1);
            assertThat(line.disposition()).isNull();
        });
    }

    @Test
    void theRuleSuggestsWhereGoodsGoAndAPersonNeedsAReasonToDiffer() {
        var task = "/desk/tasks/task-inspect-items-" + mugs.key();
        assertThat(body(get(task))).contains("Goes to: Restock.", "As new.", "It should go elsewhere");
        var fields = Map.of(
                "lines[0].line", "1",
                "lines[0].received", "2",
                "lines[0].accepted", "2",
                "lines[0].grade", "A",
                "lines[0].disposition", "DONATE");
        var refused = post(task, fields);
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("Say why it goes elsewhere");
        assertThat(post(
                        task,
                        Map.of(
                                "lines[0].line", "1",
                                "lines[0].received", "2",
                                "lines[0].accepted", "2",
                                "lines[0].grade", "A",
                                "lines[0].disposition", "DONATE",
                                "lines[0].dispositionReason", "No longer sold")))
                .hasStatus3xxRedirection();
    }

    @Test
    void whoIsNotSureAsksAColleague() {
        var task = "/desk/tasks/task-inspect-items-" + mugs.key();
        assertThat(body(get(task))).contains("Needs a second look").doesNotContain("??");
        assertThat(post(task + "/second-look", Map.of("words", " "))).hasRedirectedUrl(task);
        assertThat(post(task + "/second-look", Map.of("words", "Is this our mug?")))
                .hasRedirectedUrl("/desk/queue/warehouse?notice=second-look");
        assertThat(body(get(task))).contains("Needs a second look: Is this our mug?", "Nobody has this task.");
    }

    @Test
    void exceptionsAreSettledOneWayOrAnother() {
        assertThat(body(get("/desk/exceptions")))
                .contains("No exceptions. Good work.")
                .doesNotContain("??");
        for (var code : List.of("POST-1", "POST-2", "POST-3")) {
            post("/desk/exceptions", Map.of("code", code, "description", "A brown box"));
        }
        var ids = tables.jdbc()
                .sql("select id from discrepancy order by id")
                .query(Long.class)
                .list();
        assertThat(ids).hasSize(3);
        assertThat(body(get("/desk/exceptions"))).contains("Unannounced parcel", "POST-1", "Create case");
        assertThat(post("/desk/exceptions/" + ids.get(0) + "/link", Map.of("case", "RMA-none")))
                .hasStatus(422);
        assertThat(post(
                        "/desk/exceptions/" + ids.get(0) + "/link",
                        Map.of("case", mugs.number().value())))
                .hasRedirectedUrl("/desk/exceptions?notice=exception-linked");
        assertThat(body(get(page))).contains("Parcel 1 of 1");
        assertThat(post("/desk/exceptions/" + ids.get(1) + "/returned", Map.of("note", " ")))
                .hasStatus(422);
        assertThat(post("/desk/exceptions/" + ids.get(1) + "/returned", Map.of("note", "By post")))
                .hasStatus3xxRedirection();
        assertThat(post("/desk/exceptions/" + ids.get(1) + "/cleared", Map.of("note", "x")))
                .hasStatus(409);
        var early = data.aCase(CaseState.IN_REVIEW, "Ada Byron", null).number().value();
        post("/desk/exceptions/" + ids.get(2) + "/link", Map.of("case", early));
        assertThat(body(get("/desk/exceptions"))).contains("Keep it here. It belongs to", early, "POST-3");
        post("/desk/exceptions", Map.of("code", "POST-4", "description", "A brown box"));
        long last = tables.jdbc()
                .sql("select max(id) from discrepancy")
                .query(Long.class)
                .single();
        var create = "/desk/exceptions/" + last + "/case";
        assertThat(body(get(create + "?order=nothing"))).contains("There is no order nothing.");
        signIn("ben", "FINANCE");
        assertThat(get("/desk/exceptions")).hasStatus(403);
    }

    @Test
    void aPlateLeadsToItsBin() {
        tables.jdbc()
                .sql("insert into put_away (case_id, line_no, sku, name, quantity, disposition, opened_at)"
                        + " values (?, 1, 'RM1', 'Red mug', 2, 'QUARANTINE', 0)")
                .param(mugs.key())
                .update();
        long id = tables.jdbc().sql("select id from put_away").query(Long.class).single();
        assertThat(body(get("/desk/put-away")))
                .contains("Quarantine", "any bin Q-", "LP-" + id)
                .doesNotContain("??");
        assertThat(scans("/desk/scan", "lp-" + id)).contains("Scan the bin", "Quarantine");
        assertThat(body(get("/desk/put-away/LP-" + id + "/plate"))).contains("<svg", "LP-" + id, "Quarantine");
        var wrong = post("/desk/put-away/LP-" + id, Map.of("bin", "R-11"));
        assertThat(wrong).hasStatus(422);
        assertThat(body(wrong))
                .contains("That is R-11. This item goes to a bin that begins with Q-.", "data-sound=\"error\"");
        post("/desk/put-away/LP-" + id, Map.of("bin", "q-04"));
        assertThat(body(get("/desk/put-away/LP-" + id))).contains("Done: in Q-04 since", "put there by Mia");
        assertThat(body(get("/desk/put-away"))).contains("Everything has its place.");
        assertThat(get("/desk/put-away/LP-0")).hasStatus(404);
    }
}
