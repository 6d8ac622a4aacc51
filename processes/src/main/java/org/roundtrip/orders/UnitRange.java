package org.roundtrip.orders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Units {@code first} to {@code last} of a line, both counted from 1 and both included. */
public record UnitRange(int first, int last) {
    public UnitRange {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("no units: " + first + " to " + last);
        }
    }

    public int size() {
        return last - first + 1;
    }

    /** The lowest {@code count} units of these ranges, as ranges. */
    public static List<UnitRange> lowest(List<UnitRange> ranges, int count) {
        var picked = new ArrayList<UnitRange>();
        int wanted = count;
        for (var range : ranges.stream()
                .sorted(Comparator.comparingInt(UnitRange::first))
                .toList()) {
            if (wanted == 0) {
                break;
            }
            int take = Math.min(wanted, range.size());
            picked.add(new UnitRange(range.first(), range.first() + take - 1));
            wanted -= take;
        }
        return picked;
    }

    /** What is free of a line's {@code quantity} units when {@code taken} are spoken for. */
    public static List<UnitRange> free(int quantity, List<UnitRange> taken) {
        var free = new ArrayList<UnitRange>();
        int next = 1;
        for (var range :
                taken.stream().sorted(Comparator.comparingInt(UnitRange::first)).toList()) {
            if (range.first() > next) {
                free.add(new UnitRange(next, range.first() - 1));
            }
            next = Math.max(next, range.last() + 1);
        }
        if (next <= quantity) {
            free.add(new UnitRange(next, quantity));
        }
        return free;
    }

    public static int count(List<UnitRange> ranges) {
        return ranges.stream().mapToInt(UnitRange::size).sum();
    }
}
