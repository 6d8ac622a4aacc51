package org.roundtrip.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.cases.AccessLinks;
import org.roundtrip.cases.CaseFile;

/** The main story of everybody who has a hand in a case, told once with phones only and once at desks only. */
class PersonaStoriesIT {
    private static final int DAYS_TOO_LATE = 40;
    private static final String FAULT = "{'fault':'no-sound','restarted':'yes','how':'by-itself'}";

    private static SwapShop shop;
    private Browser browser;
    private BenchByHand carrier;
    private int width;

    @BeforeAll
    static void open() {
        shop = new SwapShop();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @BeforeEach
    void everybodyComes() {
        browser = new Browser();
        carrier = new BenchByHand(shop.server, browser, "persona");
    }

    @AfterEach
    void everybodyLeaves() {
        browser.close();
    }

    @ParameterizedTest(name = "{0} pixels wide")
    @ValueSource(ints = {375, 1280})
    void aLateReturnGoesThroughEverybodysHands(int pixels) {
        width = pixels;
        var ada = somebody();
        var number = asks(ada);
        reviews(somebody("support"), number);
        ada.sees("Hand in your parcel");
        ada.shows("persona-customer-label");
        carrier.carries(file(number), "from Ada Byron");
        unpacks(somebody("warehouse"), number);
        approves(somebody("finance"), number);
        ada.sees("You have your money back");
        ada.shows("persona-customer-refunded");
        watches(somebody("operations"), number);
    }

    @ParameterizedTest(name = "{0} pixels wide")
    @ValueSource(ints = {375, 1280})
    void aRadioIsMendedAtTheBench(int pixels) {
        width = pixels;
        var serial = "KR-" + pixels;
        var number = shop.api
                .post(
                        "integrator",
                        "/cases",
                        ("{'outcome':'REPAIR','lines':[{'order':'%s','line':3,'quantity':1,'reason':'FAULTY',"
                                        + "'repair':{'serial':'%s','answers':%s}}]}")
                                .formatted(shop.order(DAYS_TOO_LATE), serial, FAULT)
                                .replace('\'', '"'))
                .path("number")
                .asString();
        carrier.carries(file(number), "from Ada Byron");
        mends(somebody("technician"), number, serial);
        shop.answers("warehouse", number, "{}");
        carrier.carries(file(number), "to Ada Byron");
        var ada = somebody();
        ada.opens(shop.server.bean(AccessLinks.class).trackUrl(file(number)));
        ada.sees("Your repair is complete");
        ada.shows("persona-customer-repaired");
    }

    private String asks(Person ada) {
        ada.finds(shop, shop.order(DAYS_TOO_LATE), "Return or exchange");
        ada.page.check("#units-1");
        ada.page.check("#units-3");
        ada.presses("Continue");
        ada.chooses("reason-1", "CHANGED_MIND");
        ada.chooses("reason-3", "CHANGED_MIND");
        ada.presses("Continue");
        ada.chooses("way-1", "REFUND");
        ada.chooses("way-3", "REFUND");
        ada.shows("persona-customer-ways");
        ada.presses("Continue");
        ada.shows("persona-customer-check");
        var number = ada.submits();
        ada.follows("Track my request");
        ada.shows("persona-customer-track");
        return number;
    }

    private static void reviews(Person jonas, String number) {
        begins(jonas, number, "Review request");
        jonas.page.getByLabel("Add a note").fill("Called: the parcel was held at customs.");
        jonas.presses("Add note");
        jonas.reads("held at customs");
        jonas.page.check("input[value=ACCEPT]");
        jonas.shows("persona-support-review");
        completes(jonas);
    }

    private static void unpacks(Person mia, String number) {
        mia.opens(shop.server.url() + "/desk/scan");
        scans(mia, parcel(number));
        mia.reads("Parcel 1 of 1");
        scans(mia, "SHOE-41");
        scans(mia, "RADIO");
        mia.shows("persona-warehouse-parcel");
        mia.presses("All checked");
        mia.page.waitForURL("**/desk/tasks/**");
        mia.shows("persona-warehouse-inspect");
        mia.page.locator("button[name=ideal]").click();
        assertThat(mia.page.getByText("There is a problem")).hasCount(0);
    }

    private static void approves(Person lena, String number) {
        begins(lena, number, "Approve refund");
        lena.reads("£140.00");
        lena.shows("persona-finance-approve");
        completes(lena);
    }

    private static void mends(Person tom, String number, String serial) {
        begins(tom, number, "Receive device");
        tom.page.check("input[value=SAME]");
        tom.page.fill("input[name=serial]", serial);
        completes(tom);
        begins(tom, number, "Diagnose");
        tom.page.check("input[value=FREE]");
        tom.page.fill("textarea[name=finding]", "A cold joint.");
        tom.page.getByLabel("How many minutes it takes").fill("20");
        tom.shows("persona-technician-diagnose");
        completes(tom);
        begins(tom, number, "Repair device");
        tom.page.check("input[value=REPAIRED]");
        tom.page.fill("textarea[name=note]", "Soldered anew.");
        completes(tom);
        begins(tom, number, "Test device");
        tom.page.check("input[name=passed][value=true]");
        tom.page.fill("textarea[name=note]", "It plays.");
        tom.shows("persona-technician-test");
        completes(tom);
    }

    private static void watches(Person olga, String number) {
        olga.opens(shop.server.url() + "/desk/operations");
        olga.shows("persona-operations");
        olga.page.locator("a[href$='/processes/return-case']").click();
        for (var mode : new String[] {"Count", "Time", "SLA", "Live"}) {
            olga.follows(mode);
            olga.shows("persona-operations-" + mode.toLowerCase(Locale.ROOT));
        }
        assertThat(olga.page.locator(".diagram svg .s").count()).isGreaterThan(10);
        olga.opens(shop.server.url() + "/desk/cases/" + number);
        olga.follows("The way this case took");
        olga.reads("Path of " + number);
        assertThat(olga.page.locator(".diagram .l.taken").count()).isGreaterThan(5);
        olga.shows("persona-operations-path");
        olga.opens(shop.server.url() + "/desk/operations/numbers");
        olga.reads("Return rate");
        olga.shows("persona-operations-numbers");
    }

    private Person somebody() {
        return new Person(browser.screen(width));
    }

    private Person somebody(String staff) {
        var person = somebody();
        person.signsIn(shop, staff);
        return person;
    }

    /** Finds the step on the page of the case, as soon as it is there. */
    private static void begins(Person person, String number, String step) {
        person.opens(shop.server.url() + "/desk/cases/" + number);
        var link = person.page.locator("ul.open a", new Page.LocatorOptions().setHasText(step));
        BenchByHand.waitFor(person.page, link.first());
        link.first().click();
        assertThat(person.page.locator("h1")).hasText(step);
    }

    private static void completes(Person person) {
        BenchByHand.completes(person.page);
        assertThat(person.page.locator("[data-held]").first()).isVisible();
    }

    /** As a hand scanner does: it types wherever the page listens, and ends with Enter. */
    private static void scans(Person person, String code) {
        person.page.evaluate("delete document.documentElement.dataset.sounded");
        person.page.keyboard().type(code);
        person.page.keyboard().press("Enter");
        person.page.locator("html[data-sounded=ok]").waitFor();
    }

    private static String parcel(String number) {
        return shop.api
                .get("integrator", "/cases/" + number)
                .at("/shipment/trackingCode")
                .asString();
    }

    private CaseFile file(String number) {
        return carrier.file(number);
    }
}
