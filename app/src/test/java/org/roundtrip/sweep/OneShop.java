package org.roundtrip.sweep;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Ends the one {@link SweepShop} of all sweeps with the test run. */
final class OneShop implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SweepShop.class))
                .computeIfAbsent(SweepShop.class, key -> SweepShop.open());
    }
}
