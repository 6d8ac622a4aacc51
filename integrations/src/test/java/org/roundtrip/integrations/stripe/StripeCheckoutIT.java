package org.roundtrip.integrations.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.integrations.sandbox.Sandboxes.KEY;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.collection.CollectionKey;
import org.roundtrip.collection.CollectionListing;
import org.roundtrip.collection.CollectionLook;
import org.roundtrip.collection.CollectionSnapshot.State;
import org.roundtrip.collection.LinkCommand;
import org.roundtrip.collection.LinkOutcome;
import org.roundtrip.integrations.sandbox.SandboxServer;
import org.roundtrip.integrations.sandbox.Sandboxes;

/** Pages, payments and holds at the sandbox, with answers lost and two things at once. */
class StripeCheckoutIT {
    private SandboxServer sandbox;
    private Gateways gateways;
    private Pages pages;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        sandbox = Sandboxes.start(directory, "");
        gateways = new Gateways(sandbox.url(), KEY);
        pages = new Pages(sandbox, gateways);
    }

    @AfterEach
    void stop() {
        gateways.close();
        sandbox.close();
    }

    @Test
    void aPageIsOpenThenPaidOnAndTheMoneyIsThere() {
        var command = Pages.command("GBP 12.00", false);
        var page = pages.open(command);
        assertThat(page.url()).startsWith(sandbox.url() + "/pay/");
        assertThat(pages.fetch(page.link()).state()).isEqualTo(State.WAITING);

        pages.act(page.link(), "pay");

        var paid = pages.fetch(page.link());
        assertThat(paid.state()).isEqualTo(State.CAPTURED);
        assertThat(paid.key()).isEqualTo(command.key());
        assertThat(paid.captured()).isEqualTo(Money.parse("GBP 12.00"));
        assertThat(((CollectionLook.Found) gateways.checkout.payment(String.valueOf(paid.payment())))
                        .now()
                        .state())
                .isEqualTo(State.CAPTURED);
    }

    @Test
    void theSameKeyIsTheSamePageHoweverOftenItIsAsked() {
        var command = Pages.command("GBP 12.00", false);
        assertThat(pages.open(command)).isEqualTo(pages.open(command));
        var other = new LinkCommand(
                command.key(), Money.parse("GBP 13.00"), "x", "x", false, command.expiresAt(), "x", "x");
        assertThat(gateways.checkout.open(other)).as("under a known key").isInstanceOf(LinkOutcome.Unknown.class);
    }

    @Test
    void aLostAnswerIsFoundByTheKey() {
        pages.trouble("{\"operation\":\"checkout.create\",\"timeoutAfterAccepting\":true}");
        var command = Pages.command("GBP 12.00", false);
        assertThat(gateways.checkout.open(command)).isInstanceOf(LinkOutcome.Unknown.class);

        var found = (CollectionLook.Found) gateways.checkout.find(command.key(), Instant.now());
        assertThat(found.now().state()).isEqualTo(State.WAITING);
        assertThat(pages.open(command).link()).isEqualTo(found.now().link());
        assertThat(gateways.checkout.find(CollectionKey.fresh(), Instant.now())).isEqualTo(new CollectionLook.Absent());
    }

    @Test
    void aPageIsLookedForThroughAllPagesOfPages() {
        var first = Pages.command("GBP 1.00", false);
        pages.open(first);
        for (int i = 0; i < 120; i++) {
            pages.open(Pages.command("GBP 1.00", false));
        }
        assertThat(gateways.checkout.find(first.key(), Instant.now())).isInstanceOf(CollectionLook.Found.class);
        var listed = (CollectionListing.Listed) gateways.checkout.collectedBetween(
                Instant.now().minusSeconds(600), Instant.now().plusSeconds(600));
        assertThat(listed.pages()).hasSize(121);
    }

    @Test
    void aPageMayBeOpenHalfAnHourToADay() {
        var command = Pages.command("GBP 12.00", false);
        for (var life : List.of(Duration.ofMinutes(29), Duration.ofHours(25))) {
            var wrong = new LinkCommand(
                    CollectionKey.fresh(),
                    command.amount(),
                    "x",
                    "x",
                    false,
                    Instant.now().plus(life),
                    "x",
                    "x");
            assertThat(gateways.checkout.open(wrong)).isInstanceOf(LinkOutcome.Rejected.class);
        }
    }

    @Test
    void aClosedPageCannotBePaidOnAndAPaidOneCannotBeClosed() {
        var one = pages.open(Pages.command("GBP 12.00", false));
        assertThat(((CollectionLook.Found) gateways.checkout.close(one.link()))
                        .now()
                        .state())
                .isEqualTo(State.EXPIRED);
        assertThat(pages.act(one.link(), "pay").statusCode()).isEqualTo(404);

        var other = pages.open(Pages.command("GBP 12.00", false));
        pages.act(other.link(), "pay");
        assertThat(((CollectionLook.Found) gateways.checkout.close(other.link()))
                        .now()
                        .state())
                .isEqualTo(State.CAPTURED);
    }

    @Test
    void closingAgainAfterALostAnswerTellsHowItStands() {
        var page = pages.open(Pages.command("GBP 12.00", false));
        pages.trouble("{\"operation\":\"checkout.expire\",\"status\":500,\"accept\":true}");
        assertThat(((CollectionLook.Found) gateways.checkout.close(page.link()))
                        .now()
                        .state())
                .isEqualTo(State.EXPIRED);
        pages.trouble("{\"operation\":\"checkout.get\",\"status\":500}");
        assertThat(gateways.checkout.close(page.link())).isInstanceOf(CollectionLook.Unreachable.class);
    }

    @Test
    void payingAndClosingAtOnceIsOneOfThem() throws Exception {
        for (int i = 0; i < 30; i++) {
            var page = pages.open(Pages.command("GBP 12.00", false));
            var both = Pages.atOnce(
                    () -> pages.act(page.link(), "pay").statusCode() == 200,
                    () -> ((CollectionLook.Found) gateways.checkout.close(page.link()))
                                    .now()
                                    .state()
                            == State.CAPTURED);
            assertThat(both.get(0)).as("paid, as the closer was told").isEqualTo(both.get(1));
        }
    }
}
