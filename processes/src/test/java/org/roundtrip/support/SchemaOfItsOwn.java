package org.roundtrip.support;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a Spring context a new schema on the {@link MySqlServer}, and a pool that behaves as the product's does. */
public final class SchemaOfItsOwn implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String POOL = "spring.datasource.hikari.";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "schema of its own",
                        Map.of(
                                "spring.datasource.url",
                                MySqlServer.running().newSchema(),
                                // What forgets its transaction loses its write, here as there.
                                POOL + "auto-commit",
                                "false",
                                POOL + "transaction-isolation",
                                "TRANSACTION_READ_COMMITTED",
                                POOL + "data-source-properties.useLocalSessionState",
                                "true",
                                POOL + "data-source-properties.rewriteBatchedStatements",
                                "true")));
    }
}
