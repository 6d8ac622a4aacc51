package org.roundtrip.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.roundtrip.browser.BenchByHand.button;
import static org.roundtrip.browser.BenchByHand.seen;
import static org.roundtrip.browser.BenchByHand.shots;
import static org.roundtrip.browser.BenchByHand.waitFor;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.AccessLinks;
import org.roundtrip.support.MySqlServer;
import org.roundtrip.support.Ports;
import org.roundtrip.support.TestServer;

/** Repairs as people make them: the bench, support, warehouse and finance at their desks, the customer on a phone. */
class RepairByHandIT {
    private static final byte[] PHOTO = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final String BROKEN = "{\"fault\": \"no-sound\", \"restarted\": \"yes\", \"how\": \"by-itself\"}";
    private static final String DROPPED =
            "{\"fault\": \"screen\", \"restarted\": \"yes\", \"how\": \"wet-or-dropped\"}";

    @Test
    void aRepairForMoneyIsQuotedAcceptedPaidTestedTwiceAndSentBack() {
        int port = Ports.free();
        try (var server = TestServer.over(
                        MySqlServer.running().newSchema(),
                        "--server.port=" + port,
                        "--roundtrip.desk.undo-for=1s",
                        "--roundtrip.public-url=http://127.0.0.1:" + port);
                var browser = new Browser()) {
            var bench = new BenchByHand(server, browser, "repair");
            bench.product("PHONE", "Phone", 29900, "ELECTRONICS", true, 1);
            bench.product("SCREEN", "Screen", 4000, null, false, 1);
            bench.product("LOANER", "Old phone", 5000, null, false, 1);
            bench.order("R-1", "PHONE", "Phone", "GB", Duration.ofDays(200));
            var file = bench.repair("R-1", "PH-2001", DROPPED);

            bench.does("support", file, "Review repair", page -> {
                page.locator("input[value=CHARGEABLE]").check();
                page.locator("textarea[name=note]").fill("You said it fell. We make you an offer.");
            });
            bench.carries();
            receive(bench, file);
            diagnose(bench, file);
            bench.does("technician", file, "Write quote", page -> {
                line(page, 0, "PART", "Screen", "40.00");
                line(page, 1, "LABOUR", "Half an hour", "20.00");
                button(page, "Add a line").click();
                line(page, 2, "TAX", "VAT", "12.00");
                page.getByLabel("For how many days the offer stands").fill("14");
            });
            var phone = browser.phone();
            accept(bench, phone, file);
            bench.does("technician", file, "Repair device", page -> {
                page.locator("input[value=REPAIRED]").check();
                page.locator("textarea[name=note]").fill("New screen.");
                page.getByLabel("How many minutes it took").fill("35");
            });
            test(bench, file, false);
            bench.does("technician", file, "Repair device", page -> {
                page.locator("input[value=REPAIRED]").check();
                page.locator("textarea[name=note]").fill("The cable was loose.");
            });
            test(bench, file, true);
            bench.does("warehouse", file, "Pack and hand over", page -> {});
            bench.carries();
            phone.navigate(server.url() + server.bean(AccessLinks.class).trackPath(file));
            seen(phone, "Your repair is complete");
            shots(phone, "repair-track-repaired");
            var desk = bench.desk("technician");
            desk.navigate(server.url() + "/desk/cases/" + file.number().value());
            shots(desk, "repair-case");
        }
    }

    private static void receive(BenchByHand bench, org.roundtrip.cases.CaseFile file) {
        var page = bench.open("technician", file, "Receive device");
        page.locator("input[value=SAME]").check();
        page.locator("input[name=serial]").fill("PH-9999");
        page.locator("button[data-complete]").click();
        assertThat(page.getByText("That is not the number the customer gave").first())
                .isVisible();
        shots(page, "repair-receive-other-number");
        bench.does("technician", file, "Receive device", again -> {
            again.locator("input[value=SAME]").check();
            again.locator("input[name=serial]").fill("ph-2001");
        });
    }

    private static void diagnose(BenchByHand bench, org.roundtrip.cases.CaseFile file) {
        var page = bench.open("technician", file, "Diagnose");
        shots(page, "repair-diagnose-empty");
        page.locator("button[data-complete]").click();
        assertThat(page.locator("#problems a")).hasText(new String[] {"Choose what you found", "Say what is wrong"});
        shots(page, "repair-diagnose-problems");
        bench.does("technician", file, "Diagnose", again -> {
            again.locator("input[value=CHARGEABLE]").check();
            again.locator("textarea[name=finding]").fill("The screen is broken; the rest works.");
            again.getByLabel("How many minutes it takes").fill("30");
            again.getByText("Parts it needs").click();
            again.locator("input[name='parts[0].sku']").fill("SCREEN");
            again.locator("input[name=photo]").setInputFiles(new FilePayload("screen.png", "image/png", PHOTO));
        });
    }

    private static void line(Page page, int n, String kind, String words, String amount) {
        page.locator("select[name='lines[" + n + "].kind']").selectOption(kind);
        page.locator("input[name='lines[" + n + "].words']").fill(words);
        page.locator("input[name='lines[" + n + "].amountMinor']").fill(amount);
    }

    private static void accept(BenchByHand bench, Page phone, org.roundtrip.cases.CaseFile file) {
        phone.navigate(bench.server.url() + bench.server.bean(AccessLinks.class).trackPath(file) + "/repair");
        seen(phone, "We can repair it for you");
        shots(phone, "repair-quote");
        org.assertj.core.api.Assertions.assertThat(
                        (Boolean) phone.evaluate("document.querySelector('.photos img').naturalWidth > 0"))
                .isTrue();
        phone.setViewportSize(375, 740);
        phone.getByText("Ask something first").click();
        phone.getByLabel("Your question").fill("Is the glass new too?");
        button(phone, "Ask a question").click();
        assertThat(phone.getByText("Your question is with us")).isVisible();
        shots(phone, "repair-quote-asked");
        phone.setViewportSize(375, 740);
        button(phone, "Accept £72.00").click();
        assertThat(phone.getByText("Write your full name, then answer").first()).isVisible();
        phone.getByLabel("Your full name").fill("Ada Lovelace");
        button(phone, "Accept £72.00").click();
        assertThat(phone.getByText("You accepted this offer").first()).isVisible();
        shots(phone, "repair-quote-accepted");
        phone.getByText("Go on to pay").click();
        button(phone, "Pay £72.00").click();
        button(phone, "with a made-up card").click();
        assertThat(phone.getByText("Thank you").first()).isVisible();
    }

    private static void test(BenchByHand bench, org.roundtrip.cases.CaseFile file, boolean passed) {
        bench.does("technician", file, "Test device", page -> {
            page.locator("input[name=passed][value=" + passed + "]").check();
            page.locator("textarea[name=note]").fill(passed ? "Every pixel lights." : "The lower half stays dark.");
        });
    }

    @Test
    void aRepairUnderGuaranteeGoesByTheMakerWithALoanAndMakesTheGuaranteeLonger() {
        try (var server = TestServer.over(MySqlServer.running().newSchema(), "--roundtrip.desk.undo-for=1s");
                var browser = new Browser()) {
            var bench = new BenchByHand(server, browser, "repair");
            bench.product("PHONE", "Phone", 29900, "ELECTRONICS", true, 1);
            bench.product("LOANER", "Old phone", 5000, null, false, 1);
            bench.order("R-2", "PHONE", "Phone", "DE", Duration.ofDays(40));
            var file = bench.repair("R-2", "PH-3001", BROKEN);
            bench.carries();
            bench.does("technician", file, "Receive device", page -> {
                page.locator("input[value=SAME]").check();
                page.locator("input[name=serial]").fill("PH-3001");
            });
            lend(bench, file);
            bench.does("technician", file, "Diagnose", page -> {
                page.locator("input[value=TO_MAKER]").check();
                page.locator("textarea[name=finding]").fill("The main board is dead.");
                page.getByText("If it goes on to its maker").click();
                page.locator("input[name=supplier]").fill("Maker Ltd");
                page.locator("input[name=claimedMinor]").fill("45.00");
            });
            bench.does("warehouse", file, "Ship to maker", page -> {
                page.locator("input[name=tracking]").fill("1Z999");
                page.locator("input[name=expected]")
                        .fill(LocalDate.now().plusDays(14).toString());
            });
            makerAnswers(bench, file);
            bench.does("finance", file, "Match credit", page -> {
                page.locator("input[name=creditedMinor]").fill("45.00");
                page.locator("textarea[name=note]").fill("Credit note 7");
            });
            test(bench, file, true);
            bench.does("warehouse", file, "Pack and hand over", page -> {});
            bench.carries();
            var phone = browser.phone();
            phone.navigate(server.url() + server.bean(AccessLinks.class).trackPath(file));
            seen(phone, "One thing is left: send us back what we lent you");
            shots(phone, "repair-loan-due");
            bench.does("warehouse", file, "Take loan back", page -> page.locator("input[value=BACK]")
                    .check());
            var desk = bench.desk("technician");
            desk.navigate(server.url() + "/desk/cases/" + file.number().value());
            desk.locator("a[href*='/desk/serials']").first().click();
            seen(desk, "Guarantee 12 months longer");
            assertThat(desk.getByText("Guarantee made 12 months longer (EU-G8)"))
                    .isVisible();
            shots(desk, "repair-serial");
        }
    }

    private static void lend(BenchByHand bench, org.roundtrip.cases.CaseFile file) {
        var page = bench.desk("support");
        page.navigate(bench.server.url() + "/desk/cases/" + file.number().value());
        waitFor(page, page.getByLabel("Lend a device meanwhile"));
        shots(page, "repair-lend");
        page.getByLabel("Lend a device meanwhile").fill("LOANER");
        button(page, "Lend it").click();
        assertThat(page.getByText("The device is on its way to the warehouse.").first())
                .isVisible();
        bench.does("warehouse", file, "Pack and hand over", packing -> {});
        bench.carries();
    }

    private static void makerAnswers(BenchByHand bench, org.roundtrip.cases.CaseFile file) {
        var page = bench.desk("support");
        page.navigate(bench.server.url() + "/desk/cases/" + file.number().value());
        waitFor(page, page.getByText("Maker Ltd has the unit").first());
        shots(page, "repair-maker");
        page.getByLabel("He has repaired it").check();
        button(page, "Note his answer").click();
        assertThat(page.getByText("Noted. The repair goes on.").first()).isVisible();
    }
}
