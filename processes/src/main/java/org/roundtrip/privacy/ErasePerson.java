package org.roundtrip.privacy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.audit.EraseFacts;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.files.EraseFiles;
import org.roundtrip.privacy.ErasurePlans.Plan;
import org.roundtrip.work.Commands;
import org.springframework.stereotype.Service;

/**
 * Erases a person: what says who it is and what was said, written or shown. What was sold, paid and given back stays, to
 * the penny, under a pseudonym. Erasing again finds nothing and changes nothing.
 */
@Service
public class ErasePerson {
    private static final String KIND = "ERASURE";
    private static final int LONGEST_REASON = 500;

    /** Facts that are amounts, dates and codes. An entry that has others loses all it has. */
    private static final Set<String> HARMLESS = Set.of(
            "amount",
            "paidBack",
            "backOnCredit",
            "credited",
            "because",
            "law",
            "step",
            "score",
            "entitlement",
            "remedy",
            "scan",
            "answer",
            "dueAt",
            "expected",
            "payBy",
            "purpose",
            "how",
            "decision",
            "number",
            "units");

    private final People people;
    private final PersonalColumns columns;
    private final ErasurePlans plans;
    private final PrivacyRecords records;
    private final PrivacyRequests requests;
    private final TimelineFacts timelines;
    private final EraseFacts facts;
    private final EraseFiles files;
    private final List<Traces> traces;
    private final CaseDesk cases;
    private final Commands commands;
    private final Clock clock;

    ErasePerson(
            People people,
            PersonalColumns columns,
            ErasurePlans plans,
            PrivacyRecords records,
            PrivacyRequests requests,
            TimelineFacts timelines,
            EraseFacts facts,
            EraseFiles files,
            List<Traces> traces,
            CaseDesk cases,
            Commands commands,
            Clock clock) {
        this.people = people;
        this.columns = columns;
        this.plans = plans;
        this.records = records;
        this.requests = requests;
        this.timelines = timelines;
        this.facts = facts;
        this.files = files;
        this.traces = traces;
        this.cases = cases;
        this.commands = commands;
        this.clock = clock;
    }

    /** What {@link #erase} would do. */
    public Plan plan(String email) {
        return commands.run(() -> plans.of(people.find(email)));
    }

    /**
     * Erases.
     *
     * @param reason why, kept for the record: no name and no address in it
     * @return what was done
     * @throws ErasureBlocked if a case is open, a credit note due, or a dispute going on
     */
    public Plan erase(String email, String reason, Actor actor) {
        var why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new InvalidRequest("/reason", "reason-length", "a reason has 1 to 500 characters");
        }
        if (why.toLowerCase(Locale.ROOT).contains(People.email(email))) {
            throw new InvalidRequest("/reason", "reason-names", "the reason names whom it is about");
        }
        var before = plan(email);
        refuseIfBlocked(before);
        eraseTraces(email);
        return commands.run(() -> eraseAll(email, why, actor));
    }

    private static void refuseIfBlocked(Plan plan) {
        if (!plan.blockers().isEmpty()) {
            throw new ErasureBlocked(String.join(
                    ", ",
                    plan.blockers().stream()
                            .map(one -> one.number() + " (" + one.why() + ")")
                            .toList()));
        }
    }

    private void eraseTraces(String email) {
        var words = new LinkedHashSet<String>();
        words.add(People.email(email));
        words.addAll(commands.run(() -> plans.references(people.find(email))));
        traces.forEach(trace -> trace.erase(words));
    }

    private Plan eraseAll(String email, String reason, Actor actor) {
        facts.hold();
        var person = people.lock(email);
        var plan = plans.of(person);
        refuseIfBlocked(plan);
        if (plan.nothing()) {
            return plan;
        }
        for (long id : person.cases()) {
            facts.erase(id, timelines.telling(id, HARMLESS));
        }
        int gone = files.ofCases(person.cases());
        for (var table : columns.ofPeople()) {
            empty(person, table);
        }
        ownRules(person);
        requests.done(person, KIND);
        for (long id : person.cases()) {
            cases.tell(id, EraseFacts.ERASED, actor);
        }
        records.add(KIND, person, reason, actor, gone);
        return plan;
    }

    private void empty(Person person, PersonalColumns.Table table) {
        var sets = new ArrayList<String>();
        for (var column : table.all(PersonalColumns.Treatment.ERASE)) {
            sets.add(column.name() + " = " + literal(column.detail()));
        }
        if (!sets.isEmpty()) {
            people.about(
                            person,
                            "update " + table.name() + " set " + String.join(", ", sets) + " where " + table.scope())
                    .update();
        }
    }

    /** Of our own file, not of anybody's typing. */
    private static String literal(@Nullable String becomes) {
        return becomes == null ? "null" : "'" + becomes + "'";
    }

    private void ownRules(Person person) {
        var pseudonym = records.pseudonym(person.email());
        people.about(
                        person,
                        "update case_file set access_generation = access_generation + 1, may_ask_by_mail = false,"
                                + " follow_up_due_at = null, erased_at = :now, version = version + 1 where id in (:cases)")
                .param("now", clock.millis())
                .update();
        people.about(
                        person,
                        "update shop_order set customer_reference = :pseudonym, erased_at = :now,"
                                + " version = version + 1 where id in (:orders)")
                .param("pseudonym", pseudonym)
                .param("now", clock.millis())
                .update();
        people.about(person, "update store_credit set holder_email = :holder where holder_email = :email")
                .param("holder", pseudonym + "@erased.invalid")
                .update();
    }
}
