package org.roundtrip.forms.portal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.roundtrip.intake.ReturnableItem;

/**
 * The lines of an order as one page shows them. Real orders hold hundreds of lines, so long ones come in pages and can be
 * searched; what was typed on one page is stored before another is shown.
 *
 * @param units what is chosen so far, by line, on all pages
 */
record ItemsPage(
        List<ReturnableItem> all, List<ReturnableItem> found, Map<Integer, Integer> units, String q, int page) {
    static final int SIZE = 40;
    private static final int LONG = 12;

    static ItemsPage of(List<ReturnableItem> all, Map<Integer, Integer> units, String q, int page) {
        var wanted = q.strip().toLowerCase(Locale.ROOT);
        var found = all.stream()
                .filter(item -> wanted.isEmpty()
                        || item.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || item.sku().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        int last = Math.max(1, (found.size() + SIZE - 1) / SIZE);
        return new ItemsPage(all, found, units, q.strip(), Math.min(Math.max(page, 1), last));
    }

    public List<ReturnableItem> rows() {
        return found.subList((page - 1) * SIZE, Math.min(page * SIZE, found.size()));
    }

    public int pages() {
        return Math.max(1, (found.size() + SIZE - 1) / SIZE);
    }

    public boolean isLong() {
        return all.size() > LONG;
    }

    public int chosen() {
        return units.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int units(int line) {
        return units.getOrDefault(line, 0);
    }

    public boolean anyChoosable() {
        return all.stream().anyMatch(ReturnableItem::choosable);
    }
}
