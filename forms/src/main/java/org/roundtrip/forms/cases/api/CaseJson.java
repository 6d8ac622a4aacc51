package org.roundtrip.forms.cases.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Journey;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.shipping.Purpose;

/**
 * A case as the API shows it. Amounts are minor units of {@code currency}.
 *
 * @param parts the numbers of all cases of the same request, this one among them: lines that go different ways are cases
 *     of their own
 * @param version grows with every change; also the ETag
 * @param shipment the newest parcel that is to come back
 * @param sent parcels to the customer, the newest first
 * @param mayAskByMail whether the customer agreed to be asked by mail how it went
 * @param customer initials only for callers whose work needs no name: warehouse and technicians
 * @param refund absent for them, as are {@code collections}
 * @param collections money wanted of the customer, oldest first
 * @param trackUrl the customer's own page: whoever has it is taken for the customer; only for integrators and support
 */
public record CaseJson(
        String number,
        List<String> parts,
        long version,
        Journey journey,
        String state,
        @Nullable WaitingFor waitingFor,
        @Nullable Instant dueAt,
        boolean closed,
        Outcome outcome,
        @Nullable String externalReference,
        Instant requestedAt,
        Instant openedAt,
        @Nullable Instant closedAt,
        String currency,
        Customer customer,
        boolean mayAskByMail,
        List<Line> lines,
        @Nullable Shipment shipment,
        List<Sent> sent,
        @Nullable Refund refund,
        List<CollectionJson> collections,
        List<Task> tasks,
        List<Entry> timeline,
        @Nullable String trackUrl) {

    /** @param language what is written to him in, as a tag such as {@code pt-BR} */
    public record Customer(@Nullable String email, @Nullable String name, String language) {}

    /** An order line's units: how many were asked for, allowed back, seen, and what became of them. */
    public record Line(
            int line,
            String order,
            int orderLine,
            String sku,
            String name,
            ReturnReason reason,
            int requested,
            int authorised,
            int received,
            int accepted,
            int rejected,
            int kept,
            int lost,
            @Nullable String verdict,
            @Nullable String because,
            @Nullable String grade,
            @Nullable String disposition) {}

    public record Shipment(
            String state,
            @Nullable String carrier,
            @Nullable String trackingCode,
            Instant handInBy,
            @Nullable String labelUrl) {}

    /** A parcel to the customer. {@code GET /api/v1/parcels/{trackingCode}} says what is in it and where it is. */
    public record Sent(
            Purpose purpose,
            String state,
            @Nullable String carrier,
            @Nullable String trackingCode) {}

    /** @param method ORIGINAL (back to how it was paid) or STORE_CREDIT */
    public record Refund(long id, String state, long amount, String currency, int approvalsNeeded, String method) {}

    public record Task(
            String id,
            String key,
            String form,
            String queue,
            String name,
            @Nullable String assignee) {}

    public record Entry(int seq, Instant at, String code, String text, String actor) {}
}
