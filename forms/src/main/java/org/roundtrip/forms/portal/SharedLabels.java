package org.roundtrip.forms.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a request go in one parcel, because they have one label.
 *
 * @param first for each part the number of the first that has the same label, perhaps its own
 */
record SharedLabels(List<Integer> first) {
    static SharedLabels of(List<TrackPage> parts) {
        var codes = parts.stream().map(SharedLabels::code).toList();
        return new SharedLabels(
                codes.stream().map(code -> codes.indexOf(code) + 1).toList());
    }

    /** Two parts without a label share none. */
    private static Object code(TrackPage part) {
        var parcel = part.parcel();
        return parcel == null || parcel.trackingCode() == null ? part : parcel.trackingCode();
    }

    /** The number of the earlier part whose label is this one's too, null if there is none. */
    public @Nullable Integer with(int index) {
        int first = this.first.get(index);
        return first <= index ? first : null;
    }

    /** The key of the sentence that says what goes together, null if nothing does. */
    public @Nullable String words() {
        long labels = first.stream().distinct().count();
        if (labels == first.size()) {
            return null;
        }
        return labels == 1 ? "portal.request.one-parcel" : "portal.request.parcels";
    }
}
