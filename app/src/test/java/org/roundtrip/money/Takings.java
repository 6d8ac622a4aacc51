package org.roundtrip.money;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.roundtrip.collection.Collection.State;
import tools.jackson.databind.JsonNode;

/** The provider's pages and payments beside our collections: nothing is taken twice, and nothing taken is missing. */
final class Takings {
    private final MoneyServer on;

    Takings(MoneyServer on) {
        this.on = on;
    }

    /** Everything in which the two differ, in words. */
    List<String> problems(List<Wanted> all) {
        var problems = new ArrayList<String>();
        var byCase = on.provider.pages().stream()
                .collect(Collectors.groupingBy(
                        page -> page.path("metadata").path("caseId").asString("")));
        for (var one : all) {
            compare(one, byCase.getOrDefault(one.file.number().value(), List.of()), problems);
        }
        return problems;
    }

    private void compare(Wanted one, List<JsonNode> pages, List<String> problems) {
        var paid = pages.stream()
                .filter(page -> page.path("status").asString().equals("complete"))
                .toList();
        if (paid.size() > 1) {
            problems.add("taken twice: " + one.row());
        }
        long open = pages.stream()
                .filter(page -> page.path("status").asString().equals("open"))
                .count();
        if (open > 1 || open == 1 && !one.state().payable()) {
            problems.add(open + " open pages of " + one.row());
        }
        long theirs = paid.stream()
                .mapToLong(page -> page.at("/payment_intent/amount_received").asLong())
                .sum();
        long ours = one.payments().stream().mapToLong(Long::longValue).sum();
        if (theirs != ours) {
            problems.add("the provider took " + theirs + ", our books have " + ours + ": " + one.row());
        }
        paid.forEach(page -> stands(one, page.at("/payment_intent/status").asString(), problems));
        if (paid.isEmpty() && one.state().collected()) {
            problems.add("nothing was paid: " + one.row());
        }
    }

    private static void stands(Wanted one, String status, List<String> problems) {
        var state = one.state();
        boolean same =
                switch (status) {
                    case "requires_capture" -> state == State.AUTHORISED;
                    case "canceled" -> state == State.RELEASED;
                    default -> state == State.PAID || state == State.CAPTURED || state == State.GIVEN_BACK;
                };
        if (!same) {
            problems.add("the provider says " + status + ": " + one.row());
        }
    }

    /** How many pages the provider has made for the case. */
    long pages(Wanted wanted) {
        return on.provider.pages().stream()
                .filter(page -> page.path("metadata")
                        .path("caseId")
                        .asString("")
                        .equals(wanted.file.number().value()))
                .count();
    }

    /** The customer pays on a page the product knows nothing of. */
    void paidOnceMore(Wanted wanted) {
        Wanted.paysOn(on.provider.page(
                wanted.file.number().value(), 12_00, on.time.instant().plus(Duration.ofHours(1))));
    }

    /** The provider has told all it had to tell, and nothing of it is worked yet. */
    void webhooksAreIn() {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> on.provider.totals().path("webhooksWaiting").asInt() == 0
                        && on.count("select count(*) from webhook_inbox where status = 'NEW'", Map.of()) > 0);
    }
}
