package org.roundtrip.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Reads the provider's ledger where the provider keeps it: a file of lines, each a list of documents as they stand from
 * then on. On purpose neither the provider's API nor its code.
 */
final class ProviderBooks {
    private ProviderBooks() {}

    /** Every refund the provider ever took, as it stands now. The last line may be half written: it was never answered for. */
    static List<Paid> refunds(Path ledger) {
        try {
            var text = Files.readString(ledger);
            var refunds = new LinkedHashMap<String, Paid>();
            text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(line -> {
                for (var put : Json.MAPPER.readTree(line)) {
                    if (put.path("kind").asString().equals("REFUND")) {
                        var paid = paid(put.path("document"));
                        refunds.put(paid.id(), paid);
                    }
                }
            });
            return List.copyOf(refunds.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Paid paid(JsonNode refund) {
        var metadata = refund.path("metadata");
        return new Paid(
                refund.path("id").asString(),
                refund.path("payment_intent").asString(),
                metadata.path("caseId").asString(""),
                metadata.path("refundAttemptId").asString(""),
                refund.path("amount").asLong(),
                refund.path("status").asString());
    }
}
