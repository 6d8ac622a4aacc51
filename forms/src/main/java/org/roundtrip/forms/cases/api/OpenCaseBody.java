package org.roundtrip.forms.cases.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.exchange.ExchangeWish;
import org.roundtrip.intake.CaseRequest;
import org.roundtrip.intake.Wish;
import org.roundtrip.language.Languages;
import org.roundtrip.repair.RepairWish;

/**
 * A request of a customer. Names orders, lines and quantities, never an amount.
 *
 * @param outcome what is wanted for lines that don't say otherwise
 * @param externalReference the caller's own unique name for it: sent again, it finds the same case
 * @param mayAskByMail what the customer said of it, false if nothing; he may change it later, so a repeat may differ
 * @param language the language he is written to, as a tag such as {@code pt-BR}
 * @param requestedAt when the customer asked, if earlier than now; integrators only
 */
record OpenCaseBody(
        @Nullable @Size(min = 1, max = 100) String externalReference,
        @Nullable Instant requestedAt,
        @NotNull Outcome outcome,
        @Nullable @Size(max = 2000) String comment,

        @Nullable @Schema(description = MAY_ASK_BY_MAIL, defaultValue = "false")
        Boolean mayAskByMail,

        @Nullable
        @Size(max = 20)
        @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
        @Schema(
                description =
                        "What the customer is written to in, such as de or pt-BR; the shop's first if it is not said")
        String language,

        @NotNull @Size(min = 1, max = 700) List<@Valid Line> lines) {

    static final String MAY_ASK_BY_MAIL =
            "The customer agreed to be asked by mail how it went, and thanked with an offer."
                    + " Asking is advertising in parts of Europe: say true only if he was asked and said yes.";

    private static final String CHANNEL = "api";

    /**
     * The product wanted instead, as many units as come back.
     *
     * @param inAdvance whether it is wanted at once, against a hold on the customer's card
     */
    record Replacement(
            @NotBlank @Size(max = 100) String sku,
            @Nullable @Schema(defaultValue = "false") Boolean inAdvance) {
        private ExchangeWish wish() {
            return new ExchangeWish(sku, Boolean.TRUE.equals(inAdvance));
        }
    }

    /**
     * A unit to be repaired.
     *
     * @param serial its number
     * @param since when the fault was first seen
     * @param answers to the questions about faults of its class of products: answer codes by question code
     * @param proof what shows that it was bought, if it was not bought here
     */
    record Repair(
            @NotBlank @Size(max = 100) String serial,
            @Nullable LocalDate since,
            @NotNull @Size(max = 50) Map<@Size(max = 60) String, @Size(max = 60) String> answers,
            @Nullable @Size(max = 200) String proof) {
        private RepairWish wish() {
            return new RepairWish(serial, since, answers, proof);
        }
    }

    record Line(
            @NotBlank @Size(max = 50) String order,
            @NotNull @Min(1) Integer line,
            @NotNull @Min(1) Integer quantity,
            @NotNull ReturnReason reason,
            @Nullable @Size(max = 1000) String comment,

            @Nullable @Schema(description = "What is wanted for this line, if not what the request says")
            Outcome outcome,

            @Nullable @Valid @Schema(description = "What it is exchanged for, if an exchange is wanted")
            Replacement replacement,

            @Nullable @Valid @Schema(description = "Which unit it is and what is wrong with it, if a repair is wanted")
            Repair repair,

            @Nullable
            @Size(max = 5)
            @Schema(description = "References of photos that were sent before; a repeat may name others")
            List<@NotBlank @Size(max = 60) String> photos) {

        private CaseRequest.Item item() {
            @Nullable Wish wish = replacement == null ? null : replacement.wish();
            if (repair != null) {
                wish = repair.wish();
            }
            return new CaseRequest.Item(
                    order, line, quantity, reason, comment, outcome, wish, photos == null ? List.of() : photos);
        }

        private boolean sameAs(CaseLine known) {
            return order.equals(known.orderNumber())
                    && line == known.orderLineNo()
                    && quantity == known.requested()
                    && reason == known.reason()
                    && Objects.equals(comment, known.comment());
        }
    }

    CaseRequest toRequest(Languages languages) {
        return new CaseRequest(
                lines.stream().map(Line::item).toList(),
                outcome,
                requestedAt,
                externalReference,
                comment,
                CHANNEL,
                language == null ? languages.first().toLanguageTag() : language,
                Boolean.TRUE.equals(mayAskByMail));
    }

    /** The lines of a case that was opened, and what is wanted for them. */
    record Known(CaseFile file, List<CaseLine> lines) {}

    /** Whether this asks for what a request was opened with. @param parts its cases, the first one first */
    boolean sameAs(List<Known> parts) {
        var file = parts.get(0).file();
        return Objects.equals(comment, file.comment())
                && (requestedAt == null || requestedAt.equals(file.requestedAt()))
                && lines.size()
                        == parts.stream().mapToInt(part -> part.lines().size()).sum()
                && parts.stream().allMatch(this::holds);
    }

    /** The lines of one way are one case, in the order they were sent in. */
    private boolean holds(Known part) {
        var wanted = part.file().outcome();
        var same = lines.stream().filter(line -> outcomeOf(line) == wanted).toList();
        boolean own = wanted == Outcome.REPAIR;
        return own
                ? same.stream().anyMatch(line -> line.sameAs(part.lines().get(0)))
                : same.size() == part.lines().size()
                        && IntStream.range(0, same.size())
                                .allMatch(i -> same.get(i).sameAs(part.lines().get(i)));
    }

    private Outcome outcomeOf(Line line) {
        return line.outcome() == null ? outcome : line.outcome();
    }
}
