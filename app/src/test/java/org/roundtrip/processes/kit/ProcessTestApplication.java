package org.roundtrip.processes.kit;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.roundtrip.inventory.Inventory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * The trade with its engine and tables and nothing around it: no web, no routes, no job executor. It carries no
 * stereotype, so that tests which start the whole application never find it.
 */
@ComponentScan({
    "org.roundtrip.cases",
    "org.roundtrip.audit",
    "org.roundtrip.orders",
    "org.roundtrip.inventory",
    "org.roundtrip.payment",
    "org.roundtrip.credit",
    "org.roundtrip.policy",
    "org.roundtrip.shipping",
    "org.roundtrip.refund",
    "org.roundtrip.creditnote",
    "org.roundtrip.reconciliation",
    "org.roundtrip.intake",
    "org.roundtrip.inspection",
    "org.roundtrip.exchange",
    "org.roundtrip.warranty",
    "org.roundtrip.repair",
    "org.roundtrip.reimbursement",
    "org.roundtrip.returns",
    "org.roundtrip.warehouse",
    "org.roundtrip.withdrawal",
    "org.roundtrip.collection",
    "org.roundtrip.followup",
    "org.roundtrip.notification",
    "org.roundtrip.worklist",
    "org.roundtrip.taskform",
    "org.roundtrip.files",
    "org.roundtrip.privacy",
    "org.roundtrip.teamwork",
    "org.roundtrip.migration",
    "org.roundtrip.operations",
    "org.roundtrip.work",
    "org.roundtrip.app.engine",
    "org.roundtrip.app.data"
})
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    DataJdbcRepositoriesAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    CamundaBpmAutoConfiguration.class
})
class ProcessTestApplication {
    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean
    ScriptedGateway scriptedGateway() {
        return new ScriptedGateway();
    }

    @Bean
    PigeonPost pigeonPost() {
        return new PigeonPost();
    }

    @Bean
    ScriptedCarrier scriptedCarrier(MovableClock clock) {
        return new ScriptedCarrier();
    }

    @Bean
    ScriptedTill scriptedTill(MovableClock clock) {
        return new ScriptedTill(clock);
    }

    @Bean
    @Primary
    ScriptedInventory scriptedInventory(@Qualifier("embeddedInventory") Inventory embedded) {
        return new ScriptedInventory(embedded);
    }

    @Bean
    ModelCoverage modelCoverage() {
        return new ModelCoverage();
    }

    @Bean
    ProcessEnginePlugin coverageOfModels(ModelCoverage coverage) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setCustomPostBPMNParseListeners(new java.util.ArrayList<>(java.util.List.of(coverage)));
            }
        };
    }

    @Bean
    TaskScheduler taskScheduler() {
        return new ThreadPoolTaskScheduler();
    }

    @Bean
    Kit kit(org.springframework.beans.factory.BeanFactory beans) {
        return new Kit(beans);
    }
}
