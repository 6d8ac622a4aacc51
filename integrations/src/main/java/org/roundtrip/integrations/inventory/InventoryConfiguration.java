package org.roundtrip.integrations.inventory;

import java.time.Clock;
import org.roundtrip.integrations.http.OutboundHttp;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** All of it, or nothing: a shop without such an address keeps its stock here. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("roundtrip.inventory.url")
@EnableConfigurationProperties(InventorySettings.class)
class InventoryConfiguration {
    @Bean
    InventoryRoutes inventoryRoutes(InventorySettings settings) {
        return new InventoryRoutes(settings);
    }

    /** Stands in for our own tables, which are there as well. */
    @Bean
    @Primary
    HttpInventory httpInventory(OutboundHttp http, InventorySettings settings, Clock clock) {
        return new HttpInventory(http, settings, clock);
    }
}
