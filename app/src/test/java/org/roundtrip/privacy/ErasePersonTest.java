package org.roundtrip.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.roundtrip.audit.SealTimelines;
import org.roundtrip.audit.VerifyTimelines;
import org.roundtrip.cases.AccessLinks;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.cases.TooLate;
import org.roundtrip.creditnote.CreditNoteWork;
import org.roundtrip.files.Attachments;
import org.roundtrip.files.TakeFile;
import org.roundtrip.intake.CaseRequest;
import org.roundtrip.orders.FindOrder;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ProcessTest;
import org.roundtrip.processes.kit.Shop;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody returns a lamp, tells us a lot on the way, and then wants to be forgotten. */
@ProcessTest
class ErasePersonTest extends ProcessStory {
    private static final Actor SUPPORT = Actor.staff("sam", Set.of("SUPPORT"));
    private static final byte[] RECEIPT = "%PDF-1.4\nreceipt\n%%EOF".getBytes(StandardCharsets.ISO_8859_1);
    private static int people;

    private final String email = "erika" + ++people + "@example.invalid";

    /** What was told, each where only it is; no other story has the same words. */
    private final String item = "zwiebel" + people + "ring";

    private final String request = "scarlet" + people + "fever";
    private final String message = "attic" + people + "box";
    private final String note = "gossip" + people + "desk";

    @Autowired
    org.roundtrip.privacy.People find;

    @Autowired
    PersonalColumns columns;

    @Autowired
    ExportPerson exporting;

    @Autowired
    ErasePerson erasing;

    @Autowired
    PrivacyRequests requests;

    @Autowired
    CreditNoteWork notes;

    @Autowired
    org.roundtrip.teamwork.Notes staffNotes;

    @Autowired
    Attachments attachments;

    @Autowired
    SealTimelines sealing;

    @Autowired
    VerifyTimelines verify;

    @Autowired
    AccessLinks links;

    @Autowired
    FindOrder findOrder;

    private Remains remains;
    private Shop.Order order;

    private CaseUnderTest opened() {
        remains = new Remains(kit.jdbc, find, columns);
        order = shop.order().of(email).line("Lamp", 1, "60.00").isBought();
        var asked = new CaseRequest.Item(order.number(), 1, 1, ReturnReason.CHANGED_MIND, item);
        var opening = new CaseRequest(List.of(asked), Outcome.REFUND, null, null, request, "portal", "en-GB", true);
        return new CaseUnderTest(kit, kit.openReturn.open(opening, Actor.CUSTOMER));
    }

    /** The whole way, with a message each way, a photo, a note in the timeline and a request to be erased. */
    private CaseUnderTest lived() {
        var lamp = opened();
        var number = lamp.books.file().number();
        kit.customerDesk.say(number, Actor.CUSTOMER, "I keep it in the " + message);
        kit.customerDesk.say(number, SUPPORT, note);
        attachments.attach(lamp.id(), "task", SUPPORT, message + ".pdf", RECEIPT, TakeFile.Wanted.PICTURE_OR_DOCUMENT);
        kit.transactions.executeWithoutResult(
                status -> kit.timeline.add(lamp.id(), "staff-noted", SUPPORT, Map.of("note", note)));
        requests.ask(number, PrivacyRequests.Kind.ERASURE);
        refunded(lamp);
        while (notes.issueBatch()) {
            continue;
        }
        sealing.seal();
        return lamp;
    }

    @Test
    void whatIsWrittenBeforeIsErasedAndAfterwardsNothingIsWritten() throws Exception {
        var lamp = lived();
        var number = lamp.books.file().number();
        staffNotes.add(lamp.id(), SUPPORT, "first " + note);
        // One that is being written while the erasure comes: it has the case's lock, so the erasure waits and finds it.
        var written = new CompletableFuture<Boolean>();
        var during = CompletableFuture.runAsync(() -> kit.transactions.executeWithoutResult(status -> {
            staffNotes.add(lamp.id(), SUPPORT, "during " + note);
            written.complete(true);
            LockSupport.parkNanos(300_000_000);
        }));
        written.get();
        erasing.erase(email, "asked for", SUPPORT);
        during.get();
        for (ThrowingCallable after : List.<ThrowingCallable>of(
                () -> staffNotes.add(lamp.id(), SUPPORT, "after " + note),
                () -> kit.customerDesk.say(number, SUPPORT, "after " + note),
                () -> kit.customerDesk.say(number, Actor.CUSTOMER, "after " + note))) {
            assertThatThrownBy(after).isInstanceOf(TooLate.class).hasMessageContaining("was erased");
        }
        assertThat(remains.whereStands(note, "not like 'ACT\\_%'")).isEmpty();
    }

    @Test
    void nothingSaysWhoItWasAndTheBooksAreTheSame() {
        var lamp = lived();
        var file = lamp.books.file();
        var key = links.trackPath(file).replaceFirst(".*/", "");
        var person = find.find(email);
        var before = remains.books(person);
        assertThat(List.of(item, request, message, note))
                .allSatisfy(word -> assertThat(remains.whereStands(word, "not like 'ACT\\_%'"))
                        .isNotEmpty());

        var plan = erasing.plan(email);
        assertThat(plan.cases()).containsExactly(file.number().value());
        assertThat(plan.files()).isEqualTo(1);
        assertThat(plan.kept()).anySatisfy(part -> {
            assertThat(part.table()).isEqualTo("credit_note");
            assertThat(part.ground()).isEqualTo("tax-law");
        });
        assertThat(remains.books(person)).isEqualTo(before);

        erasing.erase(email, "asked by mail", SUPPORT);

        for (var word : List.of(item, request, message, note, email)) {
            assertThat(remains.whereStands(word, "is not null")).as(word).isEmpty();
        }
        assertThat(remains.books(person)).isEqualTo(before);
        assertThat(before.get("refund_leg")).isNotEmpty();
        assertThat(before.get("credit_note").toString()).contains("Ada\n1 High Street");
        assertThat(kit.jdbc
                        .sql("select count(*) from shop_order where number = ? and customer_name is null"
                                + " and street is null and customer_reference like 'erased-%'")
                        .param(order.number())
                        .query(Long.class)
                        .single())
                .isOne();

        assertThat(findOrder.by(order.number(), email)).isEmpty();
        assertThat(findOrder.by(order.number(), "LS1 1AA")).isEmpty();
        assertThat(links.opens(lamp.books.file(), key)).isFalse();
        assertThat(exporting.of(email, SUPPORT).data()).isEmpty();
        assertThat(requests.waiting(lamp.id())).isEmpty();

        sealing.seal();
        verify.each(verdict -> {
            if (verdict.caseNumber().equals(file.number().value())) {
                assertThat(verdict.problems()).isEmpty();
                assertThat(verdict.head()).isNotNull();
            }
        });
    }

    @Test
    void erasingAgainChangesNothingAndSaysWhenItWasDone() {
        lived();
        erasing.erase(email, "asked by mail", SUPPORT);

        var again = erasing.erase(" " + email.toUpperCase(Locale.ROOT), "asked again", SUPPORT);

        assertThat(again.nothing()).isTrue();
        assertThat(again.before()).singleElement().satisfies(done -> {
            assertThat(done.kind()).isEqualTo("ERASURE");
            assertThat(done.by()).isEqualTo("sam");
            assertThat(done.files()).isOne();
        });
    }

    @Test
    void aShopThatHandsTheOrderInAgainBringsNobodyBack() {
        lived();
        erasing.erase(email, "asked by mail", SUPPORT);
        kit.transactions.executeWithoutResult(status -> {
            var stored = kit.orders.findByNumber(order.number()).orElseThrow();
            kit.orders.updateContact(stored.key(), null, email, "Erika", "Lane 1", "Leeds", "LS1", "GB");
        });
        assertThat(find.find(email).unknown()).isTrue();
    }

    @Test
    void anOpenCaseAndADueCreditNoteStandInTheWay() {
        var lamp = opened();
        assertThatThrownBy(() -> erasing.erase(email, "asked by mail", SUPPORT))
                .isInstanceOf(ErasureBlocked.class)
                .hasMessageContaining(lamp.books.file().number().value());
        assertThat(find.find(email).cases()).isNotEmpty();

        refunded(lamp);
        assertThat(erasing.plan(email).blockers()).extracting("why").containsExactly("credit-note-due");
        lamp.books.closed(CaseState.REFUNDED);
    }

    @Test
    void anExportHasAllThatWasToldAndNoNamesOfStaff() {
        lived();
        var export = exporting.of(email, People.FINANCE);
        assertThat(export.data().toString()).contains(item, request, message, note, email);
        assertThat(export.data().toString()).contains("1 High Street").doesNotContain("sam");
        assertThat(export.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).endsWith(message + ".pdf");
            assertThat(file.content()).isEqualTo(RECEIPT);
        });
        assertThat(erasing.plan(email).before()).extracting("kind").containsExactly("EXPORT");
    }

    @Test
    void aReasonThatNamesSomebodyIsRefused() {
        lived();
        assertThatThrownBy(() -> erasing.erase(email, "for " + email, SUPPORT)).hasMessageContaining("reason-names");
        assertThatThrownBy(() -> erasing.erase(email, " ", SUPPORT)).hasMessageContaining("reason-length");
    }
}
