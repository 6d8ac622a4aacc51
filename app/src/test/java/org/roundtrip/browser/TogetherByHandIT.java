package org.roundtrip.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A morning at the desks: two people in support, of whom one has only a phone at hand, and one in finance. */
class TogetherByHandIT {
    private static final int BEAT = 11_000;
    private static final int REFRESH = 16_000;

    @Test
    void peopleAtTheirDesksSeeEachOtherAndShareTheirWork() {
        try (var shop = new TeamShop();
                var browser = new Browser()) {
            shop.text("Lamp photo", "en", "Hello {customer}");
            shop.text("Lamp photo", "de", "Guten Tag {customer}, bitte ein Foto zu {case}.");
            var reviews = new ArrayList<String>();
            for (var language : List.of("de", "en", "en")) {
                var order = "T-" + language + reviews.size();
                shop.order(order, 1, 5000, 40);
                reviews.add(shop.asks(order, language));
            }
            reviews.forEach(number -> shop.task("support", number));
            var ann = shop.signsIn("support", browser.desk());
            var bob = shop.signsIn("support2", browser.phone());
            keys(shop, ann);
            ticks(shop, bob);
            views(shop, ann, bob);
            presence(shop, ann, bob, shop.task("support", reviews.get(0)));
            notes(shop, ann, bob, reviews.get(0));
            textBlock(shop, ann, reviews.get(0));
            nextAndUndo(shop, bob, shop.task("support", reviews.get(1)));
            search(shop, ann);
            newCase(shop, ann);
            together(shop, shop.signsIn("finance", browser.desk()));
        }
    }

    private static void keys(TeamShop shop, Person ann) {
        ann.opens(shop.server.url() + "/desk/queue/support");
        press(ann, "?");
        assertThat(ann.page.locator("#help")).isVisible();
        ann.picture("together-1-help");
        ann.page.setViewportSize(1280, 900);
        press(ann, "Escape");
        press(ann, "j");
        press(ann, "j");
        assertThat(ann.page.locator("[data-row]").nth(1)).isFocused();
        press(ann, "k");
        press(ann, "Enter");
        ann.page.waitForURL("**/desk/tasks/**");
        press(ann, "c");
        ann.reads("You have this task.");
        press(ann, "u");
        ann.reads("You gave the task back.");
        press(ann, "f");
        assertThat(ann.page.locator("#q-text")).isFocused();
        press(ann, "j");
        assertThat(ann.page.locator("#q-text")).hasValue("j");
    }

    /** On a phone: two tasks taken with one press, and given back with another. */
    private static void ticks(TeamShop shop, Person bob) {
        bob.opens(shop.server.url() + "/desk/queue/support");
        bob.page.locator("[data-tick]").first().check();
        bob.page.locator("[data-tick]").nth(1).check();
        assertThat(bob.page.locator("button[value=claim]")).hasText("Claim (2)");
        bob.picture("together-2-ticked");
        bob.page.locator("button[value=claim]").click();
        bob.reads("2 tasks are yours.");
        bob.picture("together-2-claimed");
        bob.presses("Undo");
        bob.reads("You gave 2 tasks back.");
    }

    private static void views(TeamShop shop, Person ann, Person bob) {
        ann.opens(shop.server.url() + "/desk/queue/support?reason=CHANGED_MIND");
        ann.page.locator("summary:has-text('Save view')").click();
        ann.page.fill("#v-name", "Second thoughts");
        ann.page.locator("input[name=shared]").check();
        ann.page.locator("form[action$='/views'] button").click();
        ann.reads("The view is saved.");
        ann.picture("together-2-queue");
        bob.opens(shop.server.url() + "/desk/queue/support");
        bob.follows("Second thoughts");
        bob.reads("shared by Support");
        assertThat(bob.page.locator("[aria-current=page] .count").last()).hasText("3");
        bob.picture("together-3-view");
    }

    /** Ann writes; Bob, who has the same task open, is told while she does. */
    private static void presence(TeamShop shop, Person ann, Person bob, String task) {
        ann.page.setViewportSize(1280, 900);
        ann.opens(shop.server.url() + "/desk/tasks/" + task);
        bob.opens(shop.server.url() + "/desk/tasks/" + task);
        bob.reads("Support is looking at this.");
        ann.page.clock().runFor(BEAT);
        assertThat(ann.page.locator("#who")).containsText("Support2 is looking at this.");
        ann.page.locator("form[data-answer] textarea").first().pressSequentially("Dear");
        ann.page.waitForResponse("**/presence", () -> ann.page.clock().runFor(BEAT));
        bob.page.clock().runFor(BEAT);
        assertThat(bob.page.locator("#who")).containsText("Support is writing here.");
        bob.picture("together-4-presence");
    }

    private static void notes(TeamShop shop, Person ann, Person bob, String number) {
        ann.opens(shop.server.url() + "/desk/cases/" + number);
        ann.page.locator("#f-text").pressSequentially("Half a sentence");
        ann.page.locator("h1").first().click();
        press(ann, "m");
        assertThat(ann.page.locator("#f-note-text")).isFocused();
        ann.page.keyboard().type("@finance Third lamp that came broken");
        ann.presses("Add note");
        ann.reads("Note added.");
        assertThat(ann.page.locator("#f-text")).hasValue("Half a sentence");
        ann.page.fill("#f-text", "");
        bob.page.locator("textarea[name=note]").fill("Thank you for asking.");
        bob.page.locator("input[value=ACCEPT]").check();
        bob.page.locator("button[data-complete]").click();
        bob.reads("Something happened while you were at this.");
        bob.reads("Third lamp that came broken");
        assertThat(bob.page.locator("textarea[name=note]")).hasValue("Thank you for asking.");
        bob.picture("together-4-meanwhile");
    }

    private static void textBlock(TeamShop shop, Person ann, String number) {
        ann.page
                .locator("#f-block")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Lamp photo (de)"));
        ann.presses("Put it in");
        assertThat(ann.page.locator("#f-text")).hasValue("Guten Tag Grace Hopper, bitte ein Foto zu " + number + ".");
        ann.picture("together-5-text");
        ann.presses("Send message");
        ann.reads("Message sent.");
        ann.opens(shop.server.url() + "/desk/text-blocks");
        ann.picture("together-6-texts");
    }

    /** On a phone: what is completed can be taken back, with what was answered. */
    private static void nextAndUndo(TeamShop shop, Person bob, String task) {
        var page = "/desk/tasks/" + task;
        bob.opens(shop.server.url() + page);
        bob.page.locator("input[value=ACCEPT]").check();
        bob.page.locator("textarea[name=note]").fill("You are welcome.");
        bob.page.locator("button[data-complete]").click();
        bob.reads("Next: RMA-");
        assertThat(bob.page).not().hasURL(Pattern.compile(".*" + page + ".*"));
        bob.picture("together-7-next");
        bob.presses("Undo");
        bob.reads("Taken back.");
        assertThat(bob.page).hasURL(Pattern.compile(".*" + page + ".*"));
        assertThat(bob.page.locator("textarea[name=note]")).hasValue("You are welcome.");
    }

    private static void search(TeamShop shop, Person ann) {
        shop.order("T-PARCEL", 1, 4000, 3);
        var sent = shop.asks("T-PARCEL", "en");
        var radio = shop.brokenRadio("KR-7001");
        finds(ann, shop.tracking(sent));
        ann.reads(sent);
        assertThat(ann.page).hasURL(Pattern.compile(".*/desk/cases/" + sent));
        finds(ann, "kr-7001");
        ann.reads(radio);
        finds(ann, TeamShop.EMAIL);
        ann.reads("By email");
        ann.picture("together-8-search");
    }

    private static void newCase(TeamShop shop, Person ann) {
        shop.order("T-NEW", 2, 4000, 5);
        ann.opens(shop.server.url() + "/desk/new");
        ann.page.fill("#n-order", "T-NEW");
        ann.presses("Find the order");
        ann.page.fill("#n-q-1", "1");
        ann.presses("Create and send the link");
        ann.reads("Choose a reason for each item");
        ann.picture("together-9-new");
        ann.page.locator("#n-r-1").selectOption("CHANGED_MIND");
        ann.page.fill("#n-comment", "Called at nine.");
        ann.presses("Create and send the link");
        ann.reads("The case is open.");
        var number = ann.page.url().replaceFirst(".*/desk/cases/([^?]+).*", "$1");
        ann.opens(shop.server.url() + "/sandbox/mail");
        ann.sees(number);
    }

    private static void together(TeamShop shop, Person fay) {
        fay.reads("One note for you");
        fay.picture("together-9-called");
        fay.page.setViewportSize(1280, 900);
        shop.forFinance("T-F1", 12000);
        shop.forFinance("T-F2", 12500);
        var taken = shop.forFinance("T-F3", 13000);
        shop.forFinance("T-F4", 60000);
        fay.opens(shop.server.url() + "/desk/queue/finance");
        var list = fay.page.locator("#list[data-seen]");
        fay.page.evaluate("document.querySelector('#list').dataset.seen = 'yes'");
        for (int i = 0; i < 3; i++) {
            press(fay, "j");
            press(fay, "x");
        }
        assertThat(approve(fay)).hasText("Approve (3)");
        fay.page.clock().runFor(REFRESH);
        assertThat(list).isVisible();
        fay.picture("together-10-ticked");
        press(fay, "x");
        assertThat(approve(fay)).hasText("Approve (2)");
        press(fay, "x");
        approve(fay).click();
        fay.reads("£375.00");
        fay.picture("together-11-confirm");
        shop.api.post("finance2", "/tasks/" + taken + "/claim", "");
        fay.page.fill("#f-reason", "All three are on the packing bench's list");
        fay.page.locator("button[data-complete]").click();
        fay.reads("2 approved, £245.00 in total. One was refused.");
        fay.reads("Somebody else has claimed it.");
        fay.picture("together-12-approved");
        fay.follows("Back to the queue");
        fay.page.waitForURL("**/desk/queue/finance");
        // Nothing is ticked here: now the list is looked at again.
        fay.page.evaluate("document.querySelector('#list').dataset.seen = 'yes'");
        fay.page.clock().runFor(REFRESH);
        assertThat(list).hasCount(0);
    }

    private static Locator approve(Person fay) {
        return fay.page.locator("button[formaction*=approvals], form[action*=approvals] button");
    }

    private static void finds(Person ann, String words) {
        ann.page.setViewportSize(1280, 900);
        press(ann, "/");
        ann.page.keyboard().type(words);
        press(ann, "Enter");
        ann.page.waitForURL(Pattern.compile(".*/desk/(cases|serials).*"));
    }

    /** The page hears keys as soon as its script is there. */
    private static void press(Person person, String key) {
        person.page.waitForLoadState();
        person.page.keyboard().press(key);
    }
}
