package org.roundtrip.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.roundtrip.support.MySqlServer;

class SealOnMySqlIT extends SealStories {
    private static final int MOST_STATEMENTS = 12;

    @Override
    SealedCases open() {
        // As the product's pool is told.
        var settings = "&rewriteBatchedStatements=true&useLocalSessionState=true";
        return new SealedCases(MySqlServer.running().newSchema() + settings, "root");
    }

    @Test
    void aThousandEntriesCostAHandfulOfStatements() {
        cases.sealAll();
        for (int i = 0; i < 40; i++) {
            cases.newCase(25);
        }
        long before = MySqlServer.running().status("Questions");
        assertThat(cases.sealing.sealBatch()).isEqualTo(1_000);
        // With what the counter costs itself: a connection, and its question.
        long statements = MySqlServer.running().status("Questions") - before;
        System.out.println("Sealing 1,000 entries: " + statements + " statements");
        assertThat(statements).isBetween(4L, (long) MOST_STATEMENTS);
        cases.sealAll();
    }
}
