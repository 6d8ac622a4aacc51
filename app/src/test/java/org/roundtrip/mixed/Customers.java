package org.roundtrip.mixed;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.roundtrip.support.Caller;
import tools.jackson.databind.JsonNode;

/** Customers: they pay or don't, answer, accept, decline, choose, cancel, or say nothing. Over the API, else on their page. */
final class Customers {
    private static final List<String> ASKED = List.of(
            "question-asked",
            "settled-offer",
            "replacement-not-there",
            "exchange-not-paid",
            "quote-written",
            "remedy-asked");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final MixedServer on;
    private final Wishes wishes;

    /** Who never pays what he is asked for, by collection. */
    private final Map<String, Boolean> pays = new HashMap<>();

    /** What was asked of a customer and answered, or let pass. */
    private final Map<String, Integer> heard = new HashMap<>();

    Customers(MixedServer on, Wishes wishes) {
        this.on = on;
        this.wishes = wishes;
    }

    /** Does what a customer does with his case now. @return whether he did anything */
    boolean acts(CaseNotes notes, JsonNode file, Dice dice) {
        boolean acted = cancels(notes, file, dice);
        for (var collection : file.path("collections")) {
            acted |= pays(notes, collection, dice);
        }
        if (file.path("waitingFor").asString("").equals("CUSTOMER")
                || notes.outcome().equals("REPAIR")) {
            acted |= answers(notes, file, dice);
        }
        return acted;
    }

    private boolean cancels(CaseNotes notes, JsonNode file, Dice dice) {
        return !file.path("closed").asBoolean()
                && dice.chance(2)
                && noted(notes, "cancels", api(notes, "/cancel", "{}"));
    }

    private boolean pays(CaseNotes notes, JsonNode collection, Dice dice) {
        var state = collection.path("state").asString();
        var id = collection.path("id").asString();
        if (!state.equals("WANTED") && !state.equals("OPEN")
                || !pays.computeIfAbsent(id, unknown -> dice.chance(80))
                || dice.chance(20)) {
            return false;
        }
        var link = on.as("integrator").post("/cases/" + notes.number + "/collections/" + id + "/link", "link", "{}");
        if (!Calls.isDone(link)) {
            return false;
        }
        var page = link.json().path("url").asString().replaceFirst(".*/", "");
        if (dice.chance(15)) {
            act(page, "decline");
        }
        return noted(notes, "pays " + collection.path("purpose").asString(), act(page, "pay"));
    }

    private boolean act(String page, String action) {
        return Calls.isDone(Caller.send(HttpRequest.newBuilder(URI.create(on.sandbox() + "/sandbox/checkout/" + page))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"action\":\"" + action + "\"}"))));
    }

    private boolean answers(CaseNotes notes, JsonNode file, Dice dice) {
        int seq = 0;
        var asked = "";
        for (var entry : file.path("timeline")) {
            if (ASKED.contains(entry.path("code").asString())) {
                asked = entry.path("code").asString();
                seq = entry.path("seq").asInt();
            }
        }
        var known = notes.number + " " + seq;
        if (asked.isEmpty() || heard.containsKey(known)) {
            return false;
        }
        heard.put(known, seq);
        if (dice.chance(12)) {
            notes.note("says nothing to " + asked);
            return false;
        }
        return switch (asked) {
            case "question-asked" -> page(notes, file, "/messages", "text=It+is+as+I+said", "answers");
            case "settled-offer" -> offer(notes, file, dice);
            case "quote-written" -> quote(notes, known, dice);
            case "remedy-asked" -> remedy(notes, dice);
            default -> choosesAgain(notes, file, dice);
        };
    }

    private boolean offer(CaseNotes notes, JsonNode file, Dice dice) {
        boolean accepts = dice.chance(60);
        return page(
                notes,
                file,
                "/offer",
                "answer=" + (accepts ? "accept" : "decline"),
                accepts ? "accepts offer" : "declines offer");
    }

    private boolean quote(CaseNotes notes, String known, Dice dice) {
        var answer = dice.of("ACCEPTED", "ACCEPTED", "ACCEPTED", "DECLINED", "ASKED");
        if (answer.equals("ASKED")) {
            // He decides once he has his answer, or before.
            heard.remove(known);
        }
        var body = "{\"answer\":\"" + answer + "\",\"name\":\"Ada Byron\",\"text\":\"Is it worth it?\"}";
        boolean done = noted(notes, "quote " + answer, api(notes, "/repair/quote-answer", body));
        notes.agreed = done && answer.equals("ACCEPTED") ? Math.max(notes.agreed, notes.quoted) : notes.agreed;
        return done;
    }

    private boolean remedy(CaseNotes notes, Dice dice) {
        var repair = Calls.done(on.as("integrator").get("/cases/" + notes.number + "/repair"));
        var choices = new ArrayList<String>();
        repair.path("choices").forEach(choice -> choices.add(choice.asString()));
        if (choices.isEmpty()) {
            return false;
        }
        var remedy = dice.of(choices);
        boolean done =
                noted(notes, "remedy " + remedy, api(notes, "/repair/remedy", "{\"remedy\":\"" + remedy + "\"}"));
        if (done) {
            // Whatever was set aside for the repair is free again.
            notes.parts.clear();
        }
        return done;
    }

    private boolean choosesAgain(CaseNotes notes, JsonNode file, Dice dice) {
        if (dice.chance(30)) {
            return noted(notes, "wants a refund instead", api(notes, "/replacement", "{\"refund\":true}"));
        }
        var body = Caller.JSON.createObjectNode();
        var lines = body.putArray("lines");
        var chosen = new HashMap<Integer, Product>();
        for (var line : file.path("lines")) {
            int no = line.path("line").asInt();
            var returned = notes.wishes.get(no - 1).bought().product();
            var product = wishes.replacement(returned, notes.currency(), dice);
            chosen.put(no, product);
            lines.addObject().put("line", no).put("sku", product.sku());
        }
        boolean done = noted(notes, "chooses " + chosen.values(), api(notes, "/replacement", body.toString()));
        if (done) {
            notes.chosen.putAll(chosen);
        }
        return done;
    }

    private boolean api(CaseNotes notes, String path, String body) {
        return Calls.isDone(Staff.say(on.as("integrator"), "/cases/" + notes.number + path, body));
    }

    private static boolean noted(CaseNotes notes, String what, boolean done) {
        if (done) {
            notes.note(what);
        }
        return done;
    }

    /** Whether nothing has happened to the case since it was read: he has not cancelled it, nobody was quicker. */
    private boolean asStill(CaseNotes notes, JsonNode file) {
        var now = Calls.done(on.as("integrator").get("/cases/" + notes.number));
        return now.path("version").equals(file.path("version"))
                && now.path("timeline").size() == file.path("timeline").size();
    }

    /** A case that is one of several of its request has a page beside that of the whole. */
    private URI ownPage(JsonNode file) {
        var page = on.url() + URI.create(file.path("trackUrl").asString()).getPath();
        if (file.path("parts").size() < 2) {
            return URI.create(page);
        }
        var request = file.path("parts").path(0).asString();
        var number = file.path("number").asString();
        return URI.create(
                page.replace("/" + request + "/", "/" + (number.equals(request) ? request + "-1" : number) + "/"));
    }

    /** Sends a form of the customer's own page, as a browser does. Too late if it is not there any more. */
    private boolean page(CaseNotes notes, JsonNode file, String form, String fields, String what) {
        var track = ownPage(file);
        try {
            var http =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            var shown = http.send(HttpRequest.newBuilder(track).build(), BodyHandlers.ofString());
            var token = TOKEN.matcher(shown.body());
            var cookie = shown.headers().allValues("Set-Cookie").stream()
                    .filter(each -> each.startsWith("XSRF-TOKEN="))
                    .findFirst();
            if (!token.find() || cookie.isEmpty()) {
                if (shown.statusCode() != 200 || asStill(notes, file)) {
                    throw new IllegalStateException("no form on " + track + ": " + shown.statusCode());
                }
                return false;
            }
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(track + form))
                            .header("Cookie", cookie.get().replaceFirst(";.*", ""))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(
                                    fields + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() >= 500) {
                throw new IllegalStateException("broke: " + track + form + " " + answer.body());
            }
            return noted(notes, what, answer.statusCode() < 400);
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
