package org.roundtrip.money;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.support.Caller;

/** Finance at work over the HTTP API. */
final class Finance {
    private static final AtomicInteger KEYS = new AtomicInteger();

    private final MoneyServer on;
    private final Map<String, Caller> people = new ConcurrentHashMap<>();

    Finance(MoneyServer on) {
        this.on = on;
    }

    /** Says yes to the refund that a case waits with. */
    Caller.Answer approves(String person, CaseFile file) {
        return approves(person, task(file));
    }

    Caller.Answer approves(String person, String task) {
        return answers(person, task, "{\"verdict\":\"APPROVE\"}");
    }

    Caller.Answer answers(String person, String task, String answer) {
        return by(person).post("/tasks/" + task + "/complete", "finance-" + KEYS.incrementAndGet(), answer);
    }

    Caller by(String person) {
        return people.computeIfAbsent(person, on::signedInAs);
    }

    /** The one task of finance that a case waits with. */
    String task(CaseFile file) {
        return on.jdbc
                .sql("select id from work_item where case_id = ? and queue = 'finance'")
                .param(file.key())
                .query(String.class)
                .single();
    }
}
