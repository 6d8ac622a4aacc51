package org.roundtrip.forms.desk;

import org.jspecify.annotations.Nullable;

/**
 * What a scan came to, told by colour, words and sound.
 *
 * @param tone as of a {@link Badge}
 * @param sound {@code ok} (high), {@code error} (low) or {@code double}
 * @param words the one sentence that counts
 * @param say what a voice says, null for nothing
 */
public record ScanTold(
        String tone, String sound, String words, @Nullable String say) {
    static ScanTold ok(String words) {
        return new ScanTold("good", "ok", words, null);
    }

    static ScanTold ok(String words, String say) {
        return new ScanTold("good", "ok", words, say);
    }

    static ScanTold error(String words) {
        return new ScanTold("bad", "error", words, null);
    }

    /** As if it had not been scanned. */
    static ScanTold undone(String words) {
        return new ScanTold("info", "double", words, null);
    }

    static ScanTold again(String words) {
        return new ScanTold("warn", "double", words, null);
    }
}
