package org.roundtrip.processes;

import java.util.List;
import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.intake.CaseRequest;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.CollectionUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.repair.DiagnosisAnswer;
import org.roundtrip.repair.QuoteBody;
import org.roundtrip.repair.ReceiveDeviceAnswer;
import org.roundtrip.repair.RepairDeviceAnswer;
import org.roundtrip.repair.RepairParts;
import org.roundtrip.repair.RepairQuote;
import org.roundtrip.repair.RepairWish;
import org.roundtrip.repair.TestAnswer;
import org.roundtrip.shipping.ArrangeLabelAnswer;
import org.roundtrip.shipping.PackParcelAnswer;
import org.roundtrip.shipping.TrackingState;

/** What stories about repairs have in common: a radio that is silent, and the usual way across the bench. */
abstract class RepairStory extends ProcessStory {
    static final String CASE = "repair-case";
    static final String BENCH = "repair-bench";
    static final String QUOTE = "repair-quote";
    static final String REMEDY = "repair-remedy";
    static final String CLAIM = "supplier-claim";
    static final String LOAN = "loan";
    static final String SERIAL = "SN-1001";

    String radio = "";
    String pounds = "80.00";
    String country = "GB";

    /** A radio bought for £80.00, as many days ago, with as many others on the shelf. */
    CaseUnderTest radioBroke(long daysAgo, String how, long others) {
        radio = kit.warehouse.product("Radio " + java.util.UUID.randomUUID(), null, pounds, others);
        var order = shop.order()
                .unitsOf(radio, 1, pounds)
                .delivered(daysAgo)
                .to(country)
                .isBought();
        var wish = new RepairWish(SERIAL, null, Map.of("fault", "does-nothing", "how", how), null);
        return opens(
                Actor.CUSTOMER,
                Outcome.REPAIR,
                new CaseRequest.Item(order.number(), 1, 1, ReturnReason.FAULTY, null, Outcome.REPAIR, wish));
    }

    /** Within the guarantee. */
    CaseUnderTest radioBroke() {
        return radioBroke(60, "by-itself", 1);
    }

    /** So long ago that nobody can say: support decides that it is for money. */
    CaseUnderTest oldRadioBroke() {
        var old = radioBroke(73L * 31, "by-itself", 1);
        old.does(
                People.SUPPORT,
                "Task_ReviewRepair",
                new org.roundtrip.repair.ReviewRepairAnswer(
                        org.roundtrip.repair.ReviewRepairAnswer.Verdict.CHARGEABLE, "We make you an offer."));
        return old;
    }

    CaseUnderTest onTheBench(CaseUnderTest opened) {
        arrived(opened);
        opened.waitsAt(CASE, "Task_ReceiveDevice");
        opened.does(
                People.TECHNICIAN,
                "Task_ReceiveDevice",
                new ReceiveDeviceAnswer(ReceiveDeviceAnswer.Choice.SAME, " sn-1001 ", null));
        opened.waitsAt(BENCH, "Task_Diagnose");
        return opened;
    }

    void diagnosed(CaseUnderTest of, DiagnosisAnswer.Diagnosis diagnosis, RepairParts.Part... parts) {
        of.does(
                People.TECHNICIAN,
                "Task_Diagnose",
                new DiagnosisAnswer(diagnosis, "The speaker is dead.", List.of(parts), 30, null, "Maker Ltd", 4500L));
    }

    void mended(CaseUnderTest of) {
        of.does(
                People.TECHNICIAN,
                "Task_RepairDevice",
                new RepairDeviceAnswer(RepairDeviceAnswer.Choice.REPAIRED, "Soldered.", null, null));
        stockIsAsked();
    }

    void tested(CaseUnderTest of, boolean passed) {
        of.does(People.TECHNICIAN, "Task_TestDevice", new TestAnswer(passed, "Played for an hour.", null));
        if (passed) {
            stockIsAsked();
        }
    }

    void comesBack(CaseUnderTest of) {
        stockIsAsked();
        leaves(of);
        of.scanned(of.sent(), TrackingState.IN_TRANSIT, TrackingState.DELIVERED);
    }

    void leaves(CaseUnderTest of) {
        labelIsBought();
        of.does(People.WAREHOUSE, "Task_PackParcel", new PackParcelAnswer(null, null));
    }

    void quoted(CaseUnderTest of) {
        quoted(
                of,
                new QuoteBody.Line(RepairQuote.Kind.PART, "Speaker", 1500),
                new QuoteBody.Line(RepairQuote.Kind.LABOUR, "Half an hour", 2000),
                new QuoteBody.Line(RepairQuote.Kind.TAX, "VAT", 700));
    }

    void quoted(CaseUnderTest of, QuoteBody.Line... lines) {
        of.does(People.TECHNICIAN, "Task_WriteQuote", new QuoteBody(List.of(lines), 30));
    }

    CollectionUnderTest due(CaseUnderTest of) {
        var all = kit.collections.ofCase(of.id());
        return new CollectionUnderTest(kit, of, all.get(all.size() - 1).key());
    }

    static CaseNumber number(CaseUnderTest of) {
        return of.books.file().number();
    }

    void stockIsAsked() {
        kit.warehouse.work.workBatch();
    }

    /** Lets the inventory be asked until nobody wants to ask it any more. */
    void stockIsAskedInVain() {
        kit.warehouse.inventory.lineIs(org.roundtrip.processes.kit.ScriptedInventory.Mood.BUSY);
        for (int i = 0; i < 7; i++) {
            stockIsAsked();
            kit.clock.forward(java.time.Duration.ofHours(3));
        }
        kit.warehouse.inventory.lineIs(org.roundtrip.processes.kit.ScriptedInventory.Mood.CLEAR);
    }

    String part(long onShelf) {
        return kit.warehouse.product("Speaker " + java.util.UUID.randomUUID(), null, "15.00", onShelf);
    }

    void noParcel(CaseUnderTest of) {
        labelIsBought();
        of.does(
                People.SUPPORT,
                "Task_ArrangeOutboundLabel",
                new ArrangeLabelAnswer(ArrangeLabelAnswer.Choice.GIVE_UP, null, null, null));
    }

    void carrierIsDown() {
        kit.carrier.sells(org.roundtrip.processes.kit.ScriptedCarrier.Mood.REFUSES);
    }
}
