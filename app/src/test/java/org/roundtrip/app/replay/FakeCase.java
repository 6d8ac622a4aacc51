package org.roundtrip.app.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A case of the stand-in: just the states and tasks that a return goes through. */
class FakeCase {
    final String number;
    final JsonNode request;
    final long amount;
    final boolean old;
    final List<Map<String, String>> timeline = new ArrayList<>();
    long bookedAmount;
    String state = "requested";

    @Nullable
    String task;

    String taskKey = "";
    boolean received;
    int version;

    FakeCase(String number, JsonNode request, long amount, boolean old) {
        this.number = number;
        this.request = request;
        this.amount = amount;
        this.bookedAmount = amount;
        this.old = old;
        move(old ? "in_review" : "awaiting_parcel", old ? "intake/review-request" : null);
    }

    void move(String newState, @Nullable String newTask) {
        state = newState;
        task = newTask;
        taskKey = number + "-" + ++version;
    }

    void note(String code, String actor) {
        timeline.add(Map.of("code", code, "actor", actor));
    }

    long approvals() {
        return timeline.stream()
                .filter(entry -> "refund-approved".equals(entry.get("code")))
                .count();
    }

    int approvalsNeeded() {
        return amount > 50_000 ? 2 : amount > 10_000 ? 1 : 0;
    }

    boolean isClosed() {
        return state.equals("refunded");
    }

    String json() {
        var view = new LinkedHashMap<String, Object>();
        view.put("number", number);
        view.put("version", version);
        view.put("state", state);
        view.put("closed", isClosed());
        view.put("aFieldOfTomorrow", 1);
        var lines = new ArrayList<Map<String, ?>>();
        for (var line : request.path("lines")) {
            int units = line.path("quantity").asInt();
            lines.add(Map.of("line", lines.size() + 1, "authorised", units, "accepted", received ? units : 0));
        }
        view.put("lines", lines);
        view.put("shipment", state.equals("in_review") ? null : Map.of("trackingCode", "EZ" + number));
        view.put(
                "refund",
                received ? Map.of("id", 1, "amount", bookedAmount, "approvalsNeeded", approvalsNeeded()) : null);
        view.put("timeline", timeline);
        var key = approvals() == 1 ? "Task_ApproveRefundSecond" : "Task_Some";
        view.put("tasks", task == null ? List.of() : List.of(Map.of("id", taskKey, "key", key, "form", task)));
        return Json.MAPPER.writeValueAsString(view);
    }
}
