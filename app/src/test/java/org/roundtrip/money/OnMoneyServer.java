package org.roundtrip.money;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test on the one {@link MoneyServer}, which ends with its JVM. The engine has its own time back in between. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnMoneyServer.Shared.class)
@interface OnMoneyServer {
    /** Keeps the engine's clock for one class. Each class is a run of its own where there are two JVMs: none may end the server. */
    final class Shared implements BeforeAllCallback, AfterAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            MoneyServer.running().time.takeOver();
        }

        @Override
        public void afterAll(ExtensionContext context) {
            MoneyServer.running().time.letGo();
        }
    }
}
