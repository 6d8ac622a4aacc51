package org.roundtrip.integrations.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.integrations.http.CamelHttp;
import org.roundtrip.integrations.http.OutboundHttp;
import org.roundtrip.inventory.Inventory;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Who sets no address keeps the stock here; who sets one hears what is missing. */
class InventoryConfigurationTest {
    private static final String URL = "roundtrip.inventory.url=https://wms.example/v1";

    private CamelHttp camel;
    private ApplicationContextRunner runner;

    @BeforeEach
    void start() throws Exception {
        camel = new CamelHttp(new RouteBuilder() {
            @Override
            public void configure() {}
        });
        runner = new ApplicationContextRunner()
                .withUserConfiguration(InventoryConfiguration.class)
                .withBean(Clock.class, Clock::systemUTC)
                .withBean(OutboundHttp.class, camel::http);
    }

    @AfterEach
    void stop() {
        camel.close();
    }

    @Test
    void withoutAnAddressTheStockIsOurs() {
        runner.run(context -> assertThat(context).doesNotHaveBean(Inventory.class));
    }

    @Test
    void withAnAddressItIsKeptThere() {
        runner.withPropertyValues(URL, "roundtrip.inventory.api-key=k1").run(context -> {
            assertThat(context.getBean(Inventory.class).name()).isEqualTo("http");
            assertThat(context.getBean(InventorySettings.class).toString()).doesNotContain("k1");
        });
    }

    @Test
    void whatIsMissingOrWrongStopsTheStart() {
        runner.withPropertyValues(URL).run(context -> assertThat(context).hasFailed());
        runner.withPropertyValues(URL + "/", "roundtrip.inventory.api-key=k1")
                .run(context -> assertThat(context).hasFailed());
    }
}
