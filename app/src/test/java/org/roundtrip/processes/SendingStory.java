package org.roundtrip.processes;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.shipping.PackParcelAnswer;
import org.roundtrip.shipping.ParcelContents;
import org.roundtrip.shipping.Purpose;
import org.springframework.beans.factory.annotation.Autowired;

/** What stories about parcels to customers have in common: a case that sends something, and somebody who packs it. */
abstract class SendingStory extends ProcessStory {
    static final String MODEL = "outbound-shipment";
    static final String CALLER = "sends-something";
    static final String PACK = "Task_PackParcel";

    private static String deployment;

    @BeforeAll
    static void deploy(@Autowired ProcessEngine engine) {
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("models/" + CALLER + ".bpmn")
                .deploy()
                .getId();
    }

    @AfterAll
    static void undeploy(@Autowired ProcessEngine engine) {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    static ParcelContents.Wanted cups(int quantity) {
        return new ParcelContents.Wanted("CUP", "Cup", quantity, false);
    }

    static ParcelContents.Wanted drills(int quantity) {
        return new ParcelContents.Wanted("DRILL", "Drill", quantity, true);
    }

    /** A case, its own return label bought, that sends these things. */
    CaseUnderTest sends(Purpose purpose, ParcelContents.Wanted... things) {
        var lamp = opensWorth("20.00");
        labelIsBought();
        sends(lamp, purpose, things);
        return lamp;
    }

    void sends(CaseUnderTest lamp, Purpose purpose, ParcelContents.Wanted... things) {
        kit.transactions.executeWithoutResult(status -> kit.contents.toSend(lamp.id(), purpose, List.of(things)));
        kit.engine
                .getRuntimeService()
                .startProcessInstanceByKey(
                        CALLER,
                        lamp.books.file().number().value(),
                        Map.of("caseId", lamp.id(), "purpose", purpose.name()));
    }

    CaseUnderTest packable(ParcelContents.Wanted... things) {
        var lamp = sends(Purpose.REPLACEMENT, things);
        labelIsBought();
        lamp.waitsAt(MODEL, PACK);
        return lamp;
    }

    CaseUnderTest packed() {
        var lamp = packable(cups(2));
        lamp.does(People.WAREHOUSE, PACK, new PackParcelAnswer(null, null));
        lamp.waitsAt(MODEL, "Task_WaitForDelivery");
        return lamp;
    }

    static PackParcelAnswer.Item line(int line, String... serials) {
        return new PackParcelAnswer.Item(line, List.of(serials));
    }
}
