package org.roundtrip.mixed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.roundtrip.files.Corpus;
import org.roundtrip.support.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Support, warehouse, technicians and finance: whoever's task it is answers it, with any answer its form allows. */
final class Staff {
    private static final Map<String, List<String>> PEOPLE = Map.of(
            "support", List.of("support"),
            "warehouse", List.of("warehouse"),
            "technician", List.of("technician"),
            "finance", List.of("finance", "finance2"));
    private static final AtomicInteger KEYS = new AtomicInteger();
    private static final int TRIES = 8;

    private final MixedServer on;

    Staff(MixedServer on) {
        this.on = on;
    }

    /** Answers a task of a case. @return whether it is answered */
    boolean answers(CaseNotes notes, JsonNode task, JsonNode file, Dice dice) {
        var id = task.path("id").asString();
        var form = task.path("form").asString();
        var people = PEOPLE.getOrDefault(task.path("queue").asString(), List.of("operations"));
        for (int i = 0; i < TRIES; i++) {
            var person = on.as(dice.of(people));
            var detail = person.get("/tasks/" + id);
            if (!Calls.isDone(detail)) {
                return false;
            }
            var answer = new Answers(on, notes, detail.json().path("case"), dice).to(form, detail.json());
            var said = person.post(
                    "/tasks/" + id + "/complete",
                    "mixed-" + KEYS.incrementAndGet(),
                    withPhotos(person, id, answer.json()));
            if (Calls.isDone(said)) {
                notes.note(form.replaceFirst(".*/", "") + ":" + answer.words());
                answer.noted().run();
                return true;
            }
            if (said.status() == 404 || said.status() == 409 && !said.problem().equals("already-answered")) {
                if (people.size() == 1) {
                    return false;
                }
            }
            notes.note(form + " refused " + answer.json() + " " + said.status() + " " + said.body());
        }
        return false;
    }

    /** What is beyond use is shown. */
    private static String withPhotos(Caller person, String task, String json) {
        var answer = Caller.JSON.readTree(json);
        for (var line : answer.path("lines")) {
            if (line instanceof ObjectNode found
                    && found.path("grade").asString("").equals("D")) {
                var sent = person.post(
                        "/tasks/" + task + "/files?name=beyond-use.png",
                        "mixed-" + KEYS.incrementAndGet(),
                        Corpus.png(8, 8));
                found.putArray("photos").add(sent.json().path("reference").asString(""));
            }
        }
        return answer.toString();
    }

    /** Every value an enum of the answer's schema may have. */
    static List<String> choices(JsonNode task, String field) {
        var values = new ArrayList<String>();
        task.path("answerSchema")
                .path("properties")
                .path(field)
                .path("enum")
                .forEach(value -> values.add(value.asString("")));
        values.removeIf(String::isEmpty);
        if (values.isEmpty()) {
            throw new IllegalStateException("no choices for " + field + ": " + task.path("answerSchema"));
        }
        return values;
    }

    static Caller.Answer say(Caller person, String path, String json) {
        return person.post(path, "mixed-" + KEYS.incrementAndGet(), json);
    }
}
