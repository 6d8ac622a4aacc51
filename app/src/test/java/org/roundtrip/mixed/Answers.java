package org.roundtrip.mixed;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.roundtrip.support.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An answer to a task: one of all that its form allows, by chance, with what has to stand beside it. */
final class Answers {
    /** How often each choice is made, where not all are equally likely in a shop. */
    private static final Map<String, Map<String, Integer>> WEIGHTS = Map.ofEntries(
            Map.entry("intake/review-request", Map.of("ACCEPT", 5, "ASK", 2)),
            Map.entry("refund/approve-refund", Map.of("APPROVE", 11)),
            Map.entry("inspection/settle-inspection", Map.of("ACCEPT_ALL", 2, "REFUND_ACCEPTED", 2)),
            Map.entry("shipping/arrange-label", Map.of("RETRY", 6, "OWN_LABEL", 0)),
            Map.entry("shipping/arrange-outbound-label", Map.of("RETRY", 6, "OWN_LABEL", 0, "GIVE_UP", 0)),
            Map.entry("repair/receive-device", Map.of("SAME", 12)),
            Map.entry("repair/diagnose", Map.of("FREE", 3, "CHARGEABLE", 2)),
            Map.entry("repair/repair-device", Map.of("REPAIRED", 6)),
            Map.entry("repair/review-repair", Map.of("GUARANTEE", 2, "CHARGEABLE", 3)),
            Map.entry("repair/take-parts-in", Map.of("HERE", 3)));

    private final MixedServer on;
    private final CaseNotes notes;
    private final JsonNode file;
    private final Dice dice;
    private final ObjectNode body = Caller.JSON.createObjectNode();
    private String words = "done";
    private Runnable noted = () -> {};

    Answers(MixedServer on, CaseNotes notes, JsonNode file, Dice dice) {
        this.on = on;
        this.notes = notes;
        this.file = file;
        this.dice = dice;
    }

    /** @param noted what is written down if it is taken */
    record Answer(String json, String words, Runnable noted) {}

    Answer to(String form, JsonNode task) {
        switch (form) {
            case "inspection/inspect-items" -> inspect();
            case "inspection/settle-inspection" -> settle(form, task);
            case "inspection/send-item-back" -> body.put("trackingCode", "BACK-" + notes.number);
            case "shipping/pack-parcel" -> pack();
            default -> {
                if (form.startsWith("repair/")) {
                    bench(form, task);
                } else {
                    office(form, task);
                }
            }
        }
        return new Answer(body.toString(), words, noted);
    }

    private String choose(String form, JsonNode task, String field) {
        var weights = WEIGHTS.getOrDefault(form, Map.of());
        var urn = Staff.choices(task, field).stream()
                .flatMap(
                        choice -> java.util.stream.Stream.generate(() -> choice).limit(weights.getOrDefault(choice, 1)))
                .toList();
        words = dice.of(urn);
        body.put(field, words);
        return words;
    }

    private void inspect() {
        var lines = body.putArray("lines");
        boolean right = dice.chance(75);
        var found = new java.util.HashMap<Integer, CaseNotes.Found>();
        for (var line : file.path("lines")) {
            int expected = line.path("authorised").asInt() - line.path("kept").asInt();
            if (expected == 0) {
                continue;
            }
            int received = right || dice.chance(70) ? expected : dice.between(0, expected);
            int accepted = right || dice.chance(40) ? received : dice.between(0, received);
            // What is not there is not graded.
            var grade = received == 0 ? "A" : dice.of("A", "A", "A", "B", "C", "D");
            int percent = received > 0 && dice.chance(10) ? dice.of(0, 10, 20, 50) : -1;
            var answer =
                    lines.addObject().put("line", line.path("line").asInt()).put("received", received);
            answer.put("accepted", accepted).put("grade", grade);
            if (percent >= 0) {
                answer.put("diminishedPercent", percent);
            }
            int usual = grade.equals("C") ? 20 : grade.equals("D") ? 50 : 0;
            found.put(
                    line.path("line").asInt(),
                    new CaseNotes.Found(received, accepted, grade, percent >= 0 ? percent : usual, percent >= 0));
        }
        if (!right && dice.chance(15)) {
            body.putArray("undeclared")
                    .addObject()
                    .put("description", "a hair dryer")
                    .put("quantity", 1);
        }
        words = found.toString();
        noted = () -> notes.found.putAll(found);
    }

    private void settle(String form, JsonNode task) {
        var choice = choose(form, task, "choice");
        body.put("note", "as agreed");
        noted = () -> notes.settlement = choice;
    }

    /** The task does not say which parcel it is about: the one that is not to be packed any more, once it is answered. */
    private void pack() {
        var waiting = waiting(file);
        var code = waiting.isEmpty() ? "" : dice.of(waiting);
        var items = body.putArray("items");
        for (var item : contents(code)) {
            if (item.path("serialised").asBoolean()) {
                int line = item.path("line").asInt();
                var serials = items.addObject().put("line", line).putArray("serials");
                for (int i = 0; i < item.path("quantity").asInt(); i++) {
                    serials.add("NEW-" + code + "-" + line + "-" + i);
                }
            }
        }
        words = "a parcel of " + waiting.size();
        noted = () -> {
            var still = waiting(Calls.done(on.as("warehouse").get("/cases/" + notes.number)));
            waiting.stream().filter(each -> !still.contains(each)).forEach(this::packed);
        };
    }

    private void packed(String code) {
        notes.packed.add(code);
        var parcel = Calls.done(on.as("warehouse").get("/parcels/" + code));
        var purpose = parcel.path("purpose").asString();
        notes.note("packed " + purpose + " " + code);
        if (purpose.equals("REPLACEMENT") || purpose.equals("LOAN")) {
            parcel.path("items")
                    .forEach(item -> notes.left(
                            item.path("sku").asString(), item.path("quantity").asLong()));
        }
    }

    private JsonNode contents(String code) {
        return code.isEmpty()
                ? Caller.JSON.createArrayNode()
                : Calls.done(on.as("warehouse").get("/parcels/" + code)).path("items");
    }

    private static List<String> waiting(JsonNode file) {
        return file.path("sent")
                .valueStream()
                .filter(sent -> sent.path("state").asString().equals("LABEL_READY"))
                .map(sent -> sent.path("trackingCode").asString())
                .toList();
    }

    private void bench(String form, JsonNode task) {
        body.put("note", "as the driver saw it");
        new BenchAnswers(on, notes, dice, body)
                .to(form, field -> choose(form, task, field))
                .ifPresent(write -> noted = write);
    }

    private void office(String form, JsonNode task) {
        var properties = task.path("answerSchema").path("properties");
        if (properties.has("note")) {
            body.put("note", "said by the driver");
        }
        if (form.equals("refund/pay-bounced-refund")) {
            body.put("evidence", "bank transfer");
            long open = unpaid();
            words = "paid " + open;
            noted = () -> notes.refundedElsewhere += open;
            return;
        }
        var field = properties.has("verdict") ? "verdict" : "choice";
        if (!properties.has(field)) {
            return;
        }
        var choice = choose(form, task, field);
        if (properties.has("evidence")) {
            body.put("evidence", "bank transfer");
        }
        noted = new OfficeNotes(notes).of(form, choice, this::unpaid);
    }

    /** What the customer has not got from the provider of the refund that hangs: the case's, or one of what was collected. */
    private long unpaid() {
        var refunds = new java.util.LinkedHashSet<Long>();
        refunds.add(file.path("refund").path("id").asLong(0));
        file.path("collections").forEach(each -> refunds.add(each.path("refund").asLong(0)));
        refunds.remove(0L);
        return refunds.stream()
                .map(id -> Calls.done(on.as("finance").get("/refunds/" + id)))
                .filter(refund -> !List.of("SETTLED", "REJECTED")
                        .contains(refund.path("state").asString()))
                .mapToLong(Answers::unpaid)
                .sum();
    }

    private static long unpaid(JsonNode refund) {
        long open = refund.path("amount").asLong();
        for (var leg : refund.path("legs")) {
            boolean paid = leg.path("settledElsewhere").isString()
                    || leg.path("attempts").valueStream().anyMatch(attempt -> attempt.path("state")
                            .asString()
                            .equals("SUCCEEDED"));
            open -= paid ? leg.path("amount").asLong() : 0;
        }
        return open;
    }

    static String inDays(MixedServer on, int days) {
        return on.now().atZone(ZoneOffset.UTC).toLocalDate().plusDays(days).toString();
    }

    static List<String> parts(Dice dice) {
        return dice.of(List.of(), List.of(Catalogue.FUSE), List.of(Catalogue.SCREEN));
    }
}
