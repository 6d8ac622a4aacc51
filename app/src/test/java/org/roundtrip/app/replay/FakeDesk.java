package org.roundtrip.app.replay;

import tools.jackson.databind.JsonNode;

/** What the stand-in's people decide about a task, and where that takes the case. */
class FakeDesk {
    private final FakeRoundtrip server;

    FakeDesk(FakeRoundtrip server) {
        this.server = server;
    }

    Answer complete(FakeCase it, String who, JsonNode answer) {
        switch (String.valueOf(it.task)) {
            case "intake/review-request" -> {
                require(who.equals("support")
                        && answer.path("verdict").asString().equals("ACCEPT"));
                it.note("review-accepted", who);
                it.move("awaiting_parcel", null);
            }
            case "inspection/inspect-items" -> {
                require(who.equals("warehouse"));
                for (var line : answer.path("lines")) {
                    require(line.path("received").asInt() > 0
                            && line.path("received").equals(line.path("accepted")));
                }
                it.received = true;
                payOrAsk(it);
            }
            case "refund/approve-refund" -> {
                if (it.timeline.stream().anyMatch(entry -> who.equals(entry.get("actor")))) {
                    return new Answer(403, "");
                }
                it.note("refund-approved", who);
                payOrAsk(it);
            }
            default -> throw new IllegalStateException("no such task");
        }
        return new Answer(200, "");
    }

    private void payOrAsk(FakeCase it) {
        if (it.approvals() < it.approvalsNeeded()) {
            it.move("refund_waiting", "refund/approve-refund");
            return;
        }
        long extra = server.paidTooMuch.getOrDefault(
                it.request.path("externalReference").asString(), 0);
        server.provider.refund(it.number, 777, "failed");
        server.provider.refund(it.number, it.amount + extra, "succeeded");
        it.move("refunded", null);
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalStateException("not what the contract says");
        }
    }
}
