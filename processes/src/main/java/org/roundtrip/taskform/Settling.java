package org.roundtrip.taskform;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.taskform.FormElement.Computed;

/**
 * Computes what is computed and hides what is to be hidden, until neither changes the other any more: a value that is
 * hidden counts as not there, and so may hide or show another.
 */
final class Settling {
    /** A form whose conditions chase each other stays as the last round found it. */
    private static final int ROUNDS = 10;

    private Settling() {}

    /** What came out of it. {@code seen} is the data without what is hidden. */
    record Settled(Visibility visibility, Map<String, @Nullable Object> seen) {}

    static Settled settle(FormSchema schema, Map<String, @Nullable Object> data, FormLanguage language) {
        var visibility = Visibility.ALL;
        for (int round = 0; round < ROUNDS; round++) {
            boolean changed = compute(schema, data, visibility, language);
            var seen = visibility.seen(schema, data, language);
            var next = Visibility.of(schema, seen, language);
            if (!changed && next.equals(visibility)) {
                return new Settled(visibility, seen);
            }
            visibility = next;
        }
        return new Settled(visibility, visibility.seen(schema, data, language));
    }

    private static boolean compute(
            FormSchema schema, Map<String, @Nullable Object> data, Visibility visibility, FormLanguage language) {
        var changed = new boolean[1];
        var seen = visibility.seen(schema, data, language);
        Walk.through(schema, seen, language, new Walk.Visitor() {
            @Override
            public boolean enters(FormElement element, Address above, Scope scope) {
                return visibility.shows(element, above);
            }

            @Override
            public void computed(Computed computed, Address at, Scope scope) {
                var value = scope.value(computed.expression());
                if (!Plain.same(value, at.in(data))) {
                    changed[0] = true;
                    at.put(data, value);
                    at.put(seen, Plain.of(value));
                }
            }
        });
        return changed[0];
    }
}
