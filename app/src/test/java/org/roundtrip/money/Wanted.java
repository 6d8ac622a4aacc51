package org.roundtrip.money;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.roundtrip.cases.AccessLinks;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.collection.Collection;
import org.roundtrip.collection.Collections;
import org.roundtrip.collection.LinkOffer;
import org.roundtrip.collection.OpenLink;
import org.roundtrip.collection.Purpose;
import org.roundtrip.support.Caller;

/** Money wanted of the customer of a case, with the customer, the provider and time around it. */
final class Wanted {
    static final Duration TIME_TO_PAY = Duration.ofMinutes(25);

    private final MoneyServer on;
    final CaseFile file;
    final long id;

    private Wanted(MoneyServer on, CaseFile file, long id) {
        this.on = on;
        this.file = file;
        this.id = id;
    }

    /** Written down, and asked for. Its time is shorter than a page lives, so that time does not close the page. */
    static Wanted of(MoneyServer on, CaseFile file, Purpose purpose, long minor) {
        long id = on.bean(Collections.class)
                .want(file.key(), purpose, money(minor), on.time.instant().plus(TIME_TO_PAY));
        var wanted = new Wanted(on, file, id);
        wanted.starts("collect-payment");
        return wanted;
    }

    static Money money(long minor) {
        return Money.ofMinor(CurrencyUnit.of("GBP"), minor);
    }

    void starts(String model) {
        on.commands.run(() -> on.bean(RuntimeService.class)
                .startProcessInstanceByKey(
                        model, file.number().value(), Map.of("caseId", file.key(), "collectionId", id)));
    }

    LinkOffer clicks() {
        return on.bean(OpenLink.class).open(id);
    }

    /** Where the customer pays; empty if he gets no page. */
    String page() {
        return clicks() instanceof LinkOffer.Ready ready ? ready.url() : "";
    }

    /** The customer presses the button. @return whether he was sent back to the shop as one who paid */
    static boolean paysOn(String page) {
        return Caller.send(HttpRequest.newBuilder(URI.create(page)).POST(BodyPublishers.ofString("action=pay")))
                        .status()
                == 303;
    }

    /** The customer's browser comes back from the provider's page. */
    int comesBack() {
        var url = on.server.url() + on.bean(AccessLinks.class).trackPath(file) + "?paid=" + id;
        return Caller.send(HttpRequest.newBuilder(URI.create(url))).status();
    }

    /** The timer that ends the waiting fires, as the job executor does it. @return whether nothing went wrong */
    boolean timeIsOver() {
        var jobs = on.bean(ManagementService.class);
        var job = jobs.createJobQuery()
                .processInstanceId(row().askingInstanceId())
                .activityId("Boundary_PaymentOverdue")
                .singleResult();
        if (job == null) {
            return true;
        }
        try {
            jobs.executeJob(job.getId());
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    Collection row() {
        return on.bean(Collections.class).get(id);
    }

    Collection.State state() {
        return row().state();
    }

    /** Whether a model of it is still under way. */
    boolean running() {
        return on.bean(RuntimeService.class)
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(file.number().value())
                        .variableValueEquals("collectionId", id)
                        .count()
                > 0;
    }

    long told(String code) {
        return on.count(
                "select count(*) from timeline_entry where code = :code and case_id = :id",
                Map.of("code", code, "id", file.key()));
    }

    /** What our books say came in, in minor units: one for each payment. */
    List<Long> payments() {
        return on.jdbc
                .sql("select p.captured_minor from payment p join collection c on c.id = p.collection_id"
                        + " where c.case_id = ? order by p.id")
                .param(file.key())
                .query(Long.class)
                .list();
    }
}
