package org.roundtrip.forms.portal;

import org.jspecify.annotations.Nullable;

/** An email address as a page may show it: enough to recognise one's own, too little to learn another's. */
final class MaskedEmail {
    private MaskedEmail() {}

    static @Nullable String of(@Nullable String email) {
        int at = email == null ? -1 : email.lastIndexOf('@');
        return at < 1 ? null : email.substring(0, email.offsetByCodePoints(0, 1)) + "•••" + email.substring(at);
    }
}
