package org.roundtrip.integrations.work;

import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.roundtrip.collection.CollectionWork;
import org.roundtrip.creditnote.CreditNoteWork;
import org.roundtrip.inventory.InventoryWork;
import org.roundtrip.inventory.StockMoveWork;
import org.roundtrip.migration.MigrationWork;
import org.roundtrip.refund.RefundWork;
import org.roundtrip.shipping.LabelWork;
import org.roundtrip.withdrawal.WithdrawalWork;
import org.roundtrip.work.WorkWaiting;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The workers of the trade: integrations says when, {@code processes} knows what. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkSettings.class)
class WorkConfiguration {
    @Bean
    Worker labelWorker(LabelWork work, WorkSettings settings) {
        var topics = Set.of(WorkWaiting.BUY_LABEL, WorkWaiting.VOID_LABEL);
        return new Batches("label", topics, work::workBatch, settings.fullBatch());
    }

    @Bean
    Worker refundWorker(RefundWork work, WorkSettings settings) {
        var topics = Set.of(WorkWaiting.ISSUE_REFUND);
        return new Batches("refund", topics, work::workBatch, settings.fullBatch());
    }

    @Bean
    Worker inventoryWorker(InventoryWork work, WorkSettings settings) {
        var topics = Set.of(WorkWaiting.RESERVE_ITEM, WorkWaiting.RELEASE_ITEM, WorkWaiting.TAKE_ITEM);
        return new Batches("inventory", topics, work::workBatch, settings.fullBatch());
    }

    /** Goods on the way to their shelf can wait for others. */
    @Bean
    Worker stockMoveWorker(StockMoveWork work) {
        return new Sweep("stock-move", Set.of(WorkWaiting.MOVE_STOCK), work::workBatch);
    }

    @Bean
    Worker collectionWorker(CollectionWork work, WorkSettings settings) {
        var topics = Set.of(WorkWaiting.CLOSE_LINK, WorkWaiting.CAPTURE_HOLD, WorkWaiting.RELEASE_HOLD);
        return new Batches("collection", topics, work::workBatch, settings.fullBatch());
    }

    /** Nobody waits for a note by the second, and one commit issues many. */
    @Bean
    Worker creditNoteWorker(CreditNoteWork work) {
        return new Sweep("credit-note", Set.of(WorkWaiting.CREDIT_NOTE), work::issueBatch);
    }

    /** What was stated by law is looked at as soon as it is taken down. */
    @Bean
    Worker withdrawalWorker(WithdrawalWork work) {
        return new Sweep("withdrawal", Set.of(WorkWaiting.MATCH_STATEMENT), work::beginBatch);
    }

    /** Cases on their way to another version of their model. */
    @Bean
    Worker migrationWorker(MigrationWork work) {
        return new Sweep("migration", Set.of(WorkWaiting.MIGRATE_CASE), work::workBatch);
    }

    /** A node that stops lets a batch finish, but not for ever. */
    @Bean
    CamelContextConfiguration shutdownOfRoutes(WorkSettings settings) {
        return new CamelContextConfiguration() {
            @Override
            public void beforeApplicationStart(CamelContext context) {
                context.getShutdownStrategy().setTimeout(settings.stopWithin().toSeconds());
            }

            @Override
            public void afterApplicationStart(CamelContext context) {}
        };
    }

    private record Sweep(String name, Set<String> topics, BooleanSupplier batch) implements Worker {
        @Override
        public boolean workBatch() {
            return batch.getAsBoolean();
        }
    }

    private record Batches(String name, Set<String> topics, IntSupplier batch, int full) implements Worker {
        @Override
        public boolean workBatch() {
            return batch.getAsInt() >= full;
        }
    }
}
