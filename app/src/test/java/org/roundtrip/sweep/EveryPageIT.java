package org.roundtrip.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.roundtrip.browser.Browser;

/**
 * Every page there is: no wider than a phone or a desk, and usable by everybody as far as axe sees, the portal's on a phone
 * and the desk's at a desk.
 */
class EveryPageIT {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");
    private static final int PHONE = 320;
    private static final int DESK = 1280;

    private static SweepShop shop;
    private static Browser browser;
    private final List<String> flaws = new ArrayList<>();
    private int pages;

    @BeforeAll
    static void start() {
        shop = SweepShop.open();
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    private Page signedIn(String role) {
        var page = browser.desk();
        page.navigate(shop.server().url() + "/desk/login");
        var person = role.toLowerCase(Locale.ROOT);
        page.fill("#username", person);
        page.fill("#password", shop.server().password(person));
        page.click("form button");
        return page;
    }

    /** What is no page, such as a document or a table to download, is left out. */
    private static boolean isPage(Door door) {
        return door.reads()
                && !door.isApi()
                && !door.path().matches(".*(\\.(csv|pdf|svg|ics|css)|/label|/photos/.*|/files/.*|/html)$")
                && !door.path().startsWith("/brand/")
                && !door.path().startsWith("/sandbox");
    }

    /** A page of its own, that tells what the browser refused to run or show. */
    private Page watched(Page page) {
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                flaws.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    private void look(Page page, Door door, String path) {
        var answer = page.navigate(shop.server().url() + path);
        if (answer == null
                || !String.valueOf(answer.headerValue("content-type")).startsWith("text/html")) {
            return;
        }
        pages++;
        var where = door.route() + " (" + answer.status() + ")";
        var axeAt = door.isDesk() ? DESK : PHONE;
        // The one that axe looks at comes last.
        for (var width : List.of(DESK + PHONE - axeAt, axeAt)) {
            page.setViewportSize(width, 800);
            var needed = (Integer) page.evaluate("document.documentElement.scrollWidth");
            if (needed > width) {
                flaws.add(where + " is " + needed + " wide at " + width);
            }
        }
        new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(RULES)
                .analyze()
                .getViolations()
                .forEach(rule -> flaws.add(where + ": " + rule.getId() + " "
                        + rule.getNodes().get(0).getHtml()));
    }

    @Test
    void thePortalIsForEverybody() {
        var page = watched(browser.phone());
        Doors.writtenDown().stream()
                .filter(door -> isPage(door) && !door.isDesk())
                .forEach(door -> look(page, door, shop.adas(door)));
        look(page, Door.of("GET /track/{number}/{key} : CUSTOMER"), "/track/RMA-00000000/x");
        look(page, Door.of("GET /return/nothing : ANYBODY"), "/return/nothing");
        assertThat(flaws).isEmpty();
        assertThat(pages).isGreaterThan(15);
    }

    @Test
    void theDeskIsForEverybody() {
        for (var role : Door.ROLES.subList(1, Door.ROLES.size())) {
            var page = watched(signedIn(role));
            Doors.writtenDown().stream()
                    .filter(door ->
                            isPage(door) && door.isDesk() && firstOf(door).equals(role))
                    .forEach(door -> look(page, door, shop.adas(door)));
            page.context().close();
        }
        look(watched(browser.desk()), Door.of("GET /desk/login : ANYBODY"), "/desk/login");
        assertThat(flaws).isEmpty();
        assertThat(pages).isGreaterThan(12);
    }

    private static String firstOf(Door door) {
        return door.who().iterator().next();
    }
}
