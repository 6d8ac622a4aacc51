package org.roundtrip.forms.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.migration.ModelVersion;
import org.roundtrip.migration.MoveCases;
import org.roundtrip.operations.Trouble;
import org.roundtrip.operations.WatchTroubles;
import org.roundtrip.work.ParkedWebhooks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the machine is: what runs, what fails, and a way into each model. A part that can't be read hides no other. */
@DeskScreen
class OperationsPage {
    static final String PATH = "/desk/operations";

    private static final Logger LOG = LoggerFactory.getLogger(OperationsPage.class);

    private final WatchTroubles troubles;
    private final MoveCases models;
    private final ParkedWebhooks webhooks;

    OperationsPage(WatchTroubles troubles, MoveCases models, ParkedWebhooks webhooks) {
        this.troubles = troubles;
        this.models = models;
        this.webhooks = webhooks;
    }

    /** A number with a way to what it counts. @param count null if it could not be read */
    public record Tile(
            String key, @Nullable Long count, @Nullable String href, boolean bad) {}

    /** A model: its newest version, and how many cases run on all of them. */
    public record Card(String model, String name, int version, long running, long troubles) {}

    @GetMapping(PATH)
    String show(Model model) {
        needOperations();
        var counts = orNull("counts", troubles::counts);
        var tiles = new ArrayList<Tile>();
        tiles.add(new Tile("running", counts == null ? null : counts.cases(), null, false));
        tiles.add(new Tile("incidents", counts == null ? null : counts.troubles(), IncidentsPage.PATH, true));
        tiles.add(new Tile("at-risk", counts == null ? null : counts.atRisk(), IncidentsPage.AT_RISK, true));
        tiles.add(new Tile("overdue", orNull("overdue tasks", troubles::overdueTasks), null, true));
        tiles.add(new Tile("webhooks", orNull("webhooks", webhooks::count), "/desk/parked", true));
        model.addAttribute("tiles", tiles);
        model.addAttribute("cards", orNull("models", this::cards));
        return "desk/operations";
    }

    private List<Card> cards() {
        var still = new HashMap<String, Long>();
        for (Trouble one : troubles.troubles(WatchTroubles.MOST)) {
            still.merge(one.step().model(), 1L, Long::sum);
        }
        var cards = new HashMap<String, Card>();
        for (var version : models.versions()) {
            cards.merge(version.model(), card(version, still), OperationsPage::both);
        }
        return cards.values().stream()
                .sorted(Comparator.comparing(Card::troubles)
                        .thenComparing(Card::running)
                        .reversed()
                        .thenComparing(Card::name))
                .toList();
    }

    private static Card card(ModelVersion version, Map<String, Long> still) {
        return new Card(
                version.model(),
                version.name(),
                version.version(),
                version.running(),
                still.getOrDefault(version.model(), 0L));
    }

    private static Card both(Card one, Card other) {
        return new Card(
                one.model(),
                one.name(),
                Math.max(one.version(), other.version()),
                one.running() + other.running(),
                one.troubles());
    }

    private static <T> @Nullable T orNull(String what, Supplier<T> read) {
        try {
            return read.get();
        } catch (RuntimeException e) {
            LOG.warn("The overview could not read the {}", what, e);
            return null;
        }
    }

    static void needOperations() {
        var sight = Sight.of(SignedIn.actor());
        sight.need(sight.operations(), "operations");
    }
}
