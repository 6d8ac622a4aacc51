package org.roundtrip.support;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The payment provider, asked past the product: it takes the shop's money, gets into trouble and shows its ledger. */
public final class Provider {
    private final String url;
    private final String key;

    public Provider(String url, String key) {
        this.url = url;
        this.key = key;
    }

    /** A captured payment. @return its id */
    public String pay(long minor, String currency) {
        var form = "amount=" + minor + "&currency=" + currency;
        return Caller.send(request("/v1/payment_intents")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .json()
                .path("id")
                .asString();
    }

    /** A refund somebody asks for past the product. */
    public Caller.Answer refund(String payment, long minor, String attemptKey) {
        var form = "payment_intent=" + payment + "&amount=" + minor + "&metadata[refundAttemptId]=" + attemptKey;
        return Caller.send(request("/v1/refunds")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** Asks for trouble, as the sandbox takes it. */
    public void trouble(String json) {
        switches("trouble", "POST", json);
    }

    public void noMoreTrouble() {
        switches("trouble", "DELETE", "{}");
    }

    private void switches(String which, String method, String json) {
        var answer = Caller.send(request("/sandbox/" + which)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.toString());
        }
    }

    public JsonNode totals() {
        return Caller.send(request("/sandbox/totals")).json();
    }

    /** One refund as the ledger has it now. */
    public JsonNode refund(String id) {
        return Caller.send(request("/v1/refunds/" + id)).json();
    }

    /** One payment as the ledger has it now. */
    public JsonNode payment(String id) {
        return Caller.send(request("/v1/payment_intents/" + id)).json();
    }

    /** The whole ledger, newest first. */
    public List<JsonNode> refunds() {
        var all = new ArrayList<JsonNode>();
        var after = "";
        boolean more = true;
        while (more) {
            var page = Caller.send(request("/v1/refunds?limit=100" + after)).json();
            page.path("data").forEach(all::add);
            more = page.path("has_more").asBoolean(false);
            after = more
                    ? "&starting_after=" + all.get(all.size() - 1).path("id").asString()
                    : "";
        }
        return all;
    }

    /** All pages to pay on, with their payments, newest first. */
    public List<JsonNode> pages() {
        var all = new ArrayList<JsonNode>();
        var after = "";
        boolean more = true;
        while (more) {
            var page = Caller.send(request("/v1/checkout/sessions?limit=100" + after))
                    .json();
            page.path("data").forEach(all::add);
            more = page.path("has_more").asBoolean(false);
            after = more
                    ? "&starting_after=" + all.get(all.size() - 1).path("id").asString()
                    : "";
        }
        return all;
    }

    /** A page somebody asks for past the product. @return its address */
    public String page(String caseNumber, long minor, java.time.Instant until) {
        var form =
                "mode=payment&line_items[0][price_data][currency]=gbp&line_items[0][price_data][unit_amount]=" + minor
                        + "&metadata[caseId]=" + caseNumber + "&expires_at="
                        + until.getEpochSecond();
        return Caller.send(request("/v1/checkout/sessions")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .json()
                .path("url")
                .asString();
    }

    /** What the ledger has of one payment. */
    public List<JsonNode> refundsOf(String payment) {
        return refunds().stream()
                .filter(refund -> refund.path("payment_intent").asString().equals(payment))
                .toList();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + key);
    }
}
