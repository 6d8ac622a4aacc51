package org.roundtrip.forms.desk;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.teamwork.SavedViews;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands beside a queue's list: its views with how much each holds, and the filter as chips and as a form. */
@Component
class QueueRail {
    private static final String SUPPORT = "support";
    private static final List<QueueFilter> ALWAYS = List.of(
            QueueFilter.read(""),
            QueueFilter.read("view=mine"),
            QueueFilter.read("view=free"),
            QueueFilter.read("due=day"));

    private final SavedViews saved;
    private final FindWork work;
    private final FindCases cases;
    private final DeskTexts texts;

    QueueRail(SavedViews saved, FindWork work, FindCases cases, DeskTexts texts) {
        this.saved = saved;
        this.work = work;
        this.cases = cases;
        this.texts = texts;
    }

    /**
     * A way into a queue.
     *
     * @param own its id if it is this person's to remove, else 0
     * @param shared who shares it, or null
     */
    public record View(
            String name,
            String href,
            boolean here,
            long tasks,
            @Nullable String oldest,
            long own,
            @Nullable String shared) {}

    /** What is nobody's task here, and yet support's to know of. */
    public record Customers(long tasks, @Nullable String oldest) {}

    /** A part of the filter in words, and the list without it. */
    public record Chip(String words, String href) {}

    /** A choice of a filter's field. */
    public record Choice(String value, String words) {}

    void show(String queue, QueueFilter filter, Actor actor, Model model) {
        var views = new ArrayList<View>();
        for (var one : ALWAYS) {
            views.add(view(queue, name(one), one, filter, actor, 0, null));
        }
        var mine = saved.of(queue, actor);
        for (var one : mine) {
            var shared = one.shared() && !one.owner().equals(actor.name()) ? texts.person(one.owner()) : null;
            views.add(view(
                    queue,
                    one.name(),
                    QueueFilter.read(one.shows()),
                    filter,
                    actor,
                    shared == null ? one.id() : 0,
                    shared));
        }
        model.addAttribute("views", views);
        if (queue.equals(SUPPORT)) {
            model.addAttribute("customers", customers());
        }
        var currencies = work.currencies(queue);
        model.addAttribute("currencies", currencies);
        model.addAttribute("chips", chips(queue, filter, currencies));
        model.addAttribute("steps", work.steps(queue));
        model.addAttribute("states", states());
        model.addAttribute("reasons", reasons());
    }

    static String href(String queue, QueueFilter filter) {
        var query = filter.query();
        return "/desk/queue/" + queue + (query.isEmpty() ? "" : "?" + query);
    }

    private View view(
            String queue,
            String name,
            QueueFilter one,
            QueueFilter now,
            Actor actor,
            long own,
            @Nullable String shared) {
        var count = work.count(queue, one, actor);
        return new View(
                name,
                href(queue, one),
                one.query().equals(now.query()),
                count.tasks(),
                count.oldest() == null ? null : texts.age(count.oldest()),
                own,
                shared);
    }

    private Customers customers() {
        var count = cases.waitingForCustomer();
        return new Customers(count.tasks(), count.oldest() == null ? null : texts.age(count.oldest()));
    }

    private String name(QueueFilter one) {
        var query = one.query();
        return query.isEmpty() ? texts.text("queue.view.all") : texts.code("queue.view", query.replace('=', '-'));
    }

    private List<Chip> chips(String queue, QueueFilter filter, List<String> currencies) {
        return filter.by().entrySet().stream()
                .filter(part -> !part.getKey().equals(QueueFilter.SORT))
                .map(part -> new Chip(
                        words(part.getKey(), part.getValue(), filter, currencies),
                        href(queue, filter.without(part.getKey()))))
                .toList();
    }

    private String words(String name, String value, QueueFilter filter, List<String> currencies) {
        return switch (name) {
            case "state" -> texts.code("state", CaseState.valueOf(value).code());
            case "reason" -> texts.code("reason", value);
            case "step" -> value;
            case "owner" -> texts.text("filter.owner.is", texts.person(value));
            case "min", "max" -> texts.text("filter." + name + ".is", worth(value, filter, currencies));
            case QueueFilter.CURRENCY -> value;
            case QueueFilter.TEXT -> texts.text("filter.text.is", value);
            default -> texts.code("filter." + name, value);
        };
    }

    /** An amount is of one currency, or of each case's own: the words say which. */
    private String worth(String value, QueueFilter filter, List<String> currencies) {
        var chosen = filter.get(QueueFilter.CURRENCY);
        if (chosen == null && currencies.size() != 1) {
            return texts.text("filter.worth-of-each", value);
        }
        var currency = CurrencyUnit.of(chosen == null ? currencies.get(0) : chosen);
        return texts.money(Money.ofMajor(currency, Long.parseLong(value)));
    }

    private List<Choice> states() {
        return java.util.Arrays.stream(CaseState.values())
                .map(one -> new Choice(one.name(), texts.code("state", one.code())))
                .toList();
    }

    private List<Choice> reasons() {
        return java.util.Arrays.stream(ReturnReason.values())
                .map(one -> new Choice(one.name(), texts.code("reason", one.name())))
                .toList();
    }
}
