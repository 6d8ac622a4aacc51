package org.roundtrip.forms.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.roundtrip.forms.desk.CasePanel.Fact;
import org.roundtrip.orders.Orders;
import org.roundtrip.orders.ShopOrder;
import org.roundtrip.withdrawal.Handling;
import org.roundtrip.withdrawal.Handlings;
import org.roundtrip.withdrawal.Statement;
import org.roundtrip.withdrawal.Statements;
import org.roundtrip.withdrawal.WithdrawnItems;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** A withdrawal for who decides on it: what was stated, what was found, and how the period was counted. */
@Component
class WithdrawalPanels {
    private static final String FORM = "withdrawal/decide-withdrawal";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private final Statements statements;
    private final Handlings handlings;
    private final WithdrawnItems items;
    private final Orders orders;
    private final DeskTexts texts;

    WithdrawalPanels(Statements statements, Handlings handlings, WithdrawnItems items, Orders orders, DeskTexts texts) {
        this.statements = statements;
        this.handlings = handlings;
        this.items = items;
        this.orders = orders;
        this.texts = texts;
    }

    /** A line of the order that was found. */
    public record Item(int line, String name, String sku, int bought, int left, boolean finalSale) {}

    /** Nothing for a case that is no withdrawal, or for who needs no names. */
    List<Fact> of(long caseId, Sight sight) {
        return sight.names() ? statements.ofCase(caseId).map(this::facts).orElse(List.of()) : List.of();
    }

    /** What may be chosen from: the lines of the order, if one is found. */
    List<Item> items(WorkItem task) {
        if (!task.formKey().equals(FORM) || statements.ofCase(task.caseId()).isEmpty()) {
            return List.of();
        }
        var order = handlings.of(task.caseId()).orderId();
        return order == null
                ? List.of()
                : items.of(order).stream()
                        .map(item -> new Item(
                                item.line().lineNo(),
                                item.line().name(),
                                item.line().sku(),
                                item.line().quantity(),
                                item.left(),
                                !item.line().returnable()))
                        .toList();
    }

    private List<Fact> facts(Statement statement) {
        var facts = new ArrayList<Fact>();
        add(facts, "reference", statement.reference());
        add(facts, "stated", texts.moment(statement.statedAt()).words());
        add(facts, "order", statement.orderNamed());
        add(facts, "what", statement.items() == null ? texts.text("withdrawal.whole") : statement.items());
        add(facts, "email", statement.email());
        var handling = handlings.of(statement.caseId());
        var order = handling.orderId() == null
                ? null
                : orders.findById(handling.orderId()).orElse(null);
        if (handling.finding() != null) {
            add(facts, "finding", texts.code("finding", handling.finding().name()));
        }
        add(facts, "found", order == null ? null : found(order));
        add(facts, "period", period(handling));
        if (handling.ground() != null) {
            add(facts, "ground", texts.code("ground", handling.ground().name()));
        }
        return facts;
    }

    private String found(ShopOrder order) {
        return order.number() + (order.customerEmail() == null ? "" : ", " + order.customerEmail());
    }

    private @Nullable String period(Handling handling) {
        if (handling.orderId() == null) {
            return null;
        }
        if (handling.lastDay() == null || handling.receivedAt() == null) {
            return texts.text("withdrawal.period.none");
        }
        return texts.text(
                "withdrawal.period.days",
                texts.moment(handling.receivedAt()).words(),
                handling.days(),
                String.valueOf(handling.law()),
                day(handling.lastDay()));
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private void add(List<Fact> facts, String name, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            facts.add(new Fact(texts.code("withdrawal.fact", name), words, null));
        }
    }
}
