package org.roundtrip.forms.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.forms.bench.FakeForms;
import org.roundtrip.taskform.TaskAnswers;
import org.springframework.beans.factory.annotation.Autowired;

/** A merchant's own form on the desk, sent as a browser without a script sends it. */
class OwnFormPageIT extends DeskTest {
    @Autowired
    FakeForms forms;

    @Autowired
    TaskAnswers taskAnswers;

    private CaseFile file;
    private String task;

    @BeforeEach
    void aTaskWithItsOwnForm() {
        verbs.stepAside();
        signIn("wim", "WAREHOUSE");
        file = data.aCase(CaseState.RECEIVED, "Grace Hopper", null);
        data.line(file, 1, "RM1", "Red mug", ReturnReason.DAMAGED, "Chipped", 2);
        var key = forms.deploy(
                "damage",
                "{'type':'text','id':'t','text':'## Case {{case.number}}, {{case.lines[1].name}}'}",
                "{'type':'checkbox','id':'c','key':'damaged','label':'Is it damaged?'}",
                "{'type':'textfield','id':'w','key':'what','label':'What is broken?','description':'A few words',"
                        + "'validate':{'required':true},'conditional':{'hide':'=damaged = false'}}",
                "{'type':'dynamiclist','id':'l','path':'parts','label':'Missing parts','defaultRepetitions':0,"
                        + "'components':[{'type':'number','id':'n','key':'count','label':'How many',"
                        + "'validate':{'required':true}}]}",
                "{'type':'filepicker','id':'f','key':'photos','label':'Photos','multiple':true}");
        task = data.task(file, key, "warehouse", "Note damage", 1, null).id();
    }

    @Test
    void showsTheFormWithWhatIsKnownAboutTheCase() {
        var page = body(get("/desk/tasks/" + task));

        assertThat(page)
                .contains("<h3>Case " + file.number().value() + ", Red mug</h3>")
                .contains("name=\"data.damaged\"")
                .contains("Missing parts")
                .contains("enctype=\"multipart/form-data\"")
                .doesNotContain("data.what")
                .doesNotContain("??");
    }

    @Test
    void everyKindOfElementIsShown() {
        var values = "'values':[{'label':'Small','value':'s'},{'label':'Large','value':'l'}]";
        var key = forms.deploy(
                "everything",
                "{'type':'textfield','id':'a','key':'a','label':'Line','appearance':{'prefixAdorner':'No.'}}",
                "{'type':'textarea','id':'b','key':'b','label':'Lines'}",
                "{'type':'number','id':'c','key':'c','label':'Number','appearance':{'suffixAdorner':'kg'}}",
                "{'type':'checkbox','id':'d','key':'d','label':'Tick'}",
                "{'type':'radio','id':'e','key':'e','label':'Radio'," + values + "}",
                "{'type':'select','id':'f','key':'f','label':'Select','defaultValue':'l'," + values + "}",
                "{'type':'checklist','id':'g','key':'g','label':'Checklist'," + values + "}",
                "{'type':'taglist','id':'h','key':'h','label':'Taglist'," + values + "}",
                "{'type':'datetime','id':'i','key':'i','subtype':'date','dateLabel':'Day'}",
                "{'type':'datetime','id':'j','key':'j','subtype':'time','timeLabel':'Hour'}",
                "{'type':'datetime','id':'k','key':'k','subtype':'datetime','label':'Both'}",
                "{'type':'group','id':'l','label':'Group','showOutline':true,'components':["
                        + "{'type':'textfield','id':'l1','key':'l1','label':'Inside','readonly':true,'defaultValue':'x'}]}",
                "{'type':'html','id':'m','content':'<b>Bold</b><script>alert(1)</script>'}",
                "{'type':'image','id':'n','source':'https://example.com/a.png','alt':'A plan'}",
                "{'type':'separator','id':'o'}",
                "{'type':'spacer','id':'p','height':30}",
                "{'type':'table','id':'q','label':'Table','dataSource':'=case.lines','columns':[{'key':'name'}]}",
                "{'type':'button','id':'r','label':'Send it off','action':'submit'}",
                "{'type':'button','id':'s','label':'Clear','action':'reset'}",
                "{'type':'expression','id':'t','key':'t','expression':'=c * 2'}");
        var all = data.task(file, key, "warehouse", "Everything", 1, null).id();

        assertThat(body(get("/desk/tasks/" + all)))
                .doesNotContain("??")
                .doesNotContain("alert(1)")
                .contains(
                        "Line",
                        "Lines",
                        "Number",
                        "Tick",
                        "Radio",
                        "Select",
                        "Checklist",
                        "Taglist",
                        "Day",
                        "Hour",
                        "Both")
                .contains("Group", "Inside", "<b>Bold</b>", "A plan", "Send it off", "Clear", "<td>Red mug</td>")
                .contains("<option value=\"l\" selected=\"selected\">Large</option>")
                .contains("name=\"data.k.date\"", "name=\"data.k.time\"", "readonly=\"readonly\"");
    }

    @Test
    void anUpdateShowsWhatDependsAndSavesNothing() {
        var page = send("update", Map.of("data.damaged", "true"));

        assertThat(body(page)).contains("name=\"data.what\"").doesNotContain("There is a problem");
        assertThat(answers.isHeld(task)).isFalse();
    }

    @Test
    void anAnswerThatBringsUpQuestionsIsAskedAgain() {
        var page = send("complete", Map.of("data.damaged", "true"));

        assertThat(page).hasStatus(422);
        assertThat(body(page)).contains("brought up more questions").contains("name=\"data.what\"");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndAbove() {
        var page = send(
                "complete",
                Map.of(
                        "shown", "data.damaged,data.what,data.parts[0].count,data.photos",
                        "data.damaged", "true",
                        "rows:data.parts", "n",
                        "data.parts[0].count", "some"));

        assertThat(page).hasStatus(422);
        assertThat(body(page))
                .contains("What is broken?: Fill this in")
                .contains("Row 1, How many: Enter a number, like 12 or 12.50")
                .contains("href=\"#f-data-what\"")
                .contains("aria-describedby=\"f-data-what-hint f-data-what-problem\"")
                .contains("value=\"some\"");
    }

    @Test
    void rowsComeAndGoWithoutAScript() {
        var one = send("add:data.parts", Map.of("rows:data.parts", ""));
        assertThat(body(one)).contains("name=\"data.parts[0].count\"").contains("value=\"remove:data.parts[0]\"");
        var two = send("add:data.parts", Map.of("rows:data.parts", "n", "data.parts[0].count", "7"));
        assertThat(body(two)).contains("name=\"data.parts[1].count\"").contains("value=\"7\"");
        var none = send("remove:data.parts[0]", Map.of("rows:data.parts", "n", "data.parts[0].count", "7"));
        assertThat(body(none)).doesNotContain("data.parts[0].count").contains("No rows yet.");
    }

    @Test
    void aGoodAnswerIsHeldCarriedOutAndShownWithTheCase() {
        assertThat(send(
                        "complete",
                        Map.of(
                                "rows:data.parts",
                                "n",
                                "data.parts[0].count",
                                "2",
                                "shown",
                                "data.damaged,data.parts[0].count,data.photos")))
                .hasStatus3xxRedirection();
        assertThat(answers.isHeld(task)).isTrue();
        answers.carryOutAllOf(staff("wim"));

        assertThat(items.find(task)).isEmpty();
        assertThat(taskAnswers.ofCase(file.key())).singleElement().satisfies(answer -> {
            assertThat(answer.answeredBy()).isEqualTo("wim");
            assertThat(answer.data().toString()).isEqualTo("{damaged=false, parts=[{count=2}], photos=[]}");
        });
        signIn("jonas", "SUPPORT");
        assertThat(body(get("/desk/cases/" + file.number().value())))
                .contains("Answers in forms")
                .contains("Note damage")
                .contains("Form answered: Note damage");
    }

    @Test
    void whatWasTakenBackIsStillThere() {
        send(
                "complete",
                Map.of(
                        "rows:data.parts",
                        "n",
                        "data.parts[0].count",
                        "2",
                        "shown",
                        "data.damaged,data.parts[0].count,data.photos"));
        assertThat(post("/desk/tasks/" + task + "/undo", Map.of())).hasStatus3xxRedirection();

        assertThat(body(get("/desk/tasks/" + task)))
                .contains("name=\"data.parts[0].count\"")
                .contains("value=\"2\"");
    }

    @Test
    void aDraftIsKeptForItsPersonOnly() {
        var kept =
                send("save", Map.of("shown", "data.damaged,data.what", "data.damaged", "true", "data.what", "Handle"));
        assertThat(kept).hasRedirectedUrl("/desk/tasks/" + task + "?notice=draft-kept");

        assertThat(body(get("/desk/tasks/" + task))).contains("value=\"Handle\"");
        signIn("olga", "WAREHOUSE");
        assertThat(body(get("/desk/tasks/" + task))).doesNotContain("Handle");
    }

    @Test
    void othersTasksAndOtherQueuesFormsStayClosed() {
        signIn("jonas", "SUPPORT");
        assertThat(send("complete", Map.of())).hasStatus(403);
        signIn("olga", "WAREHOUSE");
        commands.run(() -> items.assigned(task, "wim"));
        assertThat(send("complete", Map.of())).hasStatus(409);
        assertThat(post("/desk/tasks/none/form", Map.of())).hasStatus(410);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult send(String button, Map<String, String> fields) {
        var all = new HashMap<String, String>();
        all.put("shown", "data.damaged,data.photos");
        all.put("do", button);
        all.putAll(fields);
        if (fields.containsKey("rows:data.parts") && !fields.containsKey("shown")) {
            all.put("shown", "data.damaged,data.photos,data.parts[0].count,data.parts[1].count");
        }
        return post("/desk/tasks/" + task + "/form", all);
    }
}
