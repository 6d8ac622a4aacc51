package org.roundtrip.mixed;

import java.util.ArrayList;
import java.util.List;
import org.roundtrip.support.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One request, from the asking to the end of all its cases. Its choices depend on its own dice only. */
final class Life {
    private final MixedServer on;
    private final Dice dice;
    /** How likely whoever has a task of it answers it in a round, in percent; some lie for weeks. */
    private final int attention;

    private final Staff staff;
    private final Customers customers;
    private final Carriers carriers;
    final List<Wish> wishes;
    final List<CaseNotes> cases = new ArrayList<>();

    Life(MixedServer on, Wishes thinking, int n, long seed) {
        this.on = on;
        dice = new Dice(seed * 1_000_003 + n);
        attention = dice.chance(4) ? 12 : 85;
        staff = new Staff(on);
        customers = new Customers(on, thinking);
        carriers = new Carriers(on);
        wishes = thinking.of(n, dice);
        open(n);
    }

    private void open(int n) {
        var body = Caller.JSON.createObjectNode().put("externalReference", "mixed-" + n);
        body.put("outcome", wishes.get(0).outcome()).put("mayAskByMail", dice.chance(30));
        var lines = body.putArray("lines");
        wishes.forEach(wish -> line(lines.addObject(), wish));
        var file = Calls.done(Staff.say(on.as("integrator"), "/cases", body.toString()));
        for (var part : file.path("parts")) {
            var json = look(part.asString());
            var numbers = new ArrayList<Wish>();
            json.path("lines")
                    .forEach(line ->
                            numbers.add(wishOf(line, json.path("outcome").asString())));
            cases.add(new CaseNotes(part.asString(), json.path("outcome").asString(), numbers));
        }
    }

    private Wish wishOf(JsonNode line, String outcome) {
        return wishes.stream()
                .filter(wish -> wish.bought().line() == line.path("orderLine").asInt())
                .findFirst()
                .orElseThrow();
    }

    private static void line(ObjectNode line, Wish wish) {
        line.put("order", wish.order().number()).put("line", wish.bought().line());
        line.put("quantity", wish.quantity()).put("reason", wish.reason()).put("outcome", wish.outcome());
        if (wish.replacement() != null) {
            line.putObject("replacement").put("sku", wish.replacement().sku()).put("inAdvance", wish.inAdvance());
        }
        if (wish.outcome().equals("REPAIR")) {
            var repair = line.putObject("repair").put("serial", wish.bought().serial());
            wish.faults().forEach(repair.putObject("answers")::put);
        }
    }

    /** As one who speaks for the customer, whose link nobody else is told. */
    private JsonNode look(String number) {
        return Calls.done(on.as("integrator").get("/cases/" + number));
    }

    /** Everybody who may do something with it does, or lets it be. @return whether anybody did */
    boolean round() {
        boolean acted = false;
        for (var notes : cases) {
            if (notes.closed && notes.openTasks.isEmpty() && !dice.chance(3)) {
                continue;
            }
            acted |= round(notes);
        }
        return acted;
    }

    private boolean round(CaseNotes notes) {
        var file = look(notes.number);
        boolean acted = false;
        for (var task : file.path("tasks")) {
            acted |= dice.chance(attention) && staff.answers(notes, task, file, dice);
        }
        file = look(notes.number);
        acted |= customers.acts(notes, file, dice);
        acted |= carriers.carry(notes, file, dice);
        acted |= extras(notes, file);
        see(notes, look(notes.number));
        return acted;
    }

    /** What nobody is asked for: a device lent, a maker who answers by himself, a word on how it went. */
    private boolean extras(CaseNotes notes, JsonNode file) {
        var state = file.path("state").asString();
        if (state.equals("at_supplier") && dice.chance(40)) {
            var answer = dice.of("REPAIRED", "REPLACED", "CREDIT", "DECLINED");
            return said(notes, "/repair/maker-answer", "{\"answer\":\"" + answer + "\"}");
        }
        if (state.equals("in_repair") && dice.chance(15)) {
            return said(notes, "/repair/loan", "{\"sku\":\"" + Catalogue.LOAN + "\"}");
        }
        return notes.closed && dice.chance(15) && said(notes, "/follow-up", "{\"score\":" + dice.upTo(5) + "}");
    }

    private boolean said(CaseNotes notes, String path, String body) {
        boolean done = Calls.isDone(Staff.say(on.as("integrator"), "/cases/" + notes.number + path, body));
        if (done) {
            notes.note(path + " " + body);
        }
        return done;
    }

    private static void see(CaseNotes notes, JsonNode file) {
        notes.state = file.path("state").asString();
        notes.closed = file.path("closed").asBoolean();
        notes.waits = file.path("waitingFor").asString("nobody");
        notes.openTasks.clear();
        file.path("tasks").forEach(task -> notes.openTasks.add(task.path("name").asString()));
        for (var entry : file.path("timeline")) {
            var code = entry.path("code").asString();
            notes.replacementArrived |= code.equals("replacement-delivered");
            notes.becameRefund |= code.equals("exchange-became-refund");
        }
    }

    boolean over() {
        return cases.stream().allMatch(notes -> notes.closed && notes.openTasks.isEmpty());
    }
}
