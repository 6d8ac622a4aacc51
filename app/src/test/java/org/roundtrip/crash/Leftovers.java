package org.roundtrip.crash;

import java.util.ArrayList;
import java.util.List;

/** What must not be there any more when all cases are closed: else money could still move after the reckoning. */
final class Leftovers {
    private final Database database;
    private final Provider provider;

    Leftovers(Database database, Provider provider) {
        this.database = database;
        this.provider = provider;
    }

    /** In sentences. */
    List<String> left() {
        var left = new ArrayList<String>();
        say(left, provider.webhooksWaiting(), "webhooks were not taken");
        say(
                left,
                database.count("select count(*) from webhook_inbox where status <> 'DONE'"),
                "webhooks are not worked");
        say(left, database.count("select count(*) from ACT_RU_EXT_TASK"), "pieces of outside work are not done");
        say(left, database.count("select count(*) from ACT_RU_INCIDENT"), "incidents");
        say(
                left,
                database.count("select count(*) from refund_attempt where state <> 'SUCCEEDED'"),
                "attempts did not succeed");
        return left;
    }

    private static void say(List<String> left, long count, String what) {
        if (count > 0) {
            left.add(count + " " + what);
        }
    }
}
