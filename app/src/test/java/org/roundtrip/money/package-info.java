/**
 * Money under abuse: races, a provider in trouble and webhooks as they must not come, played with real threads on a real
 * database against the whole product. After every run {@link org.roundtrip.money.Books} checks what must hold of it.
 */
@NullMarked
package org.roundtrip.money;

import org.jspecify.annotations.NullMarked;
