package org.roundtrip.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** Somebody before a screen: presses what he can read, and looks again until the page says what he waits for. */
final class Person {
    private static final long PATIENCE_NANOS = 40_000_000_000L;

    final Page page;

    Person(Page page) {
        this.page = page;
    }

    void opens(String url) {
        page.navigate(url);
    }

    /** Signs in at the desk as one of the demo's staff. */
    void signsIn(SwapShop shop, String name) {
        opens(shop.server.url() + "/desk");
        page.fill("#username", name);
        page.fill("#password", shop.server.password(name));
        presses("Sign in");
    }

    /** Keeps a picture of the page at the width it has, and holds it to be no wider than that. */
    void shows(String name) {
        page.waitForLoadState();
        int width = page.viewportSize().width;
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("%s at %d pixels is no wider than the screen", name, width)
                .isLessThanOrEqualTo(width);
        Browser.picture(page, name + "-" + width);
    }

    /** Finds his order in the portal, as the first thing he does there. */
    void finds(SwapShop shop, String order, String way) {
        opens(shop.server.url() + "/");
        follows(way);
        page.fill("#number", order);
        page.fill("#proof", SwapShop.EMAIL);
        presses("Find my order");
    }

    /** Asks for it, and gets its number. */
    String submits() {
        presses("Submit request");
        page.waitForURL("**/return/done/**");
        return page.url().replaceFirst(".*/return/done/([^/]+)/.*", "$1");
    }

    void presses(String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .first()
                .click();
    }

    void follows(String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))
                .first()
                .click();
    }

    void chooses(String field, String value) {
        page.locator("input[name='" + field + "'][value='" + value + "']").check();
    }

    /** Looks again and again, as a person would, until the page says it. */
    void sees(String words) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        var found = words(words);
        while (!found.isVisible() && System.nanoTime() < deadline) {
            page.waitForTimeout(500);
            page.reload();
        }
        assertThat(found).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(1_000));
    }

    /** Sees it at once. */
    void reads(String words) {
        assertThat(words(words)).isVisible();
    }

    private Locator words(String words) {
        return page.getByText(words).first();
    }

    /** Keeps a picture of the page on a phone and on a desk, and holds it to be usable by everybody on both. */
    void picture(String name) {
        for (var width : List.of(320, 375, 1280)) {
            page.setViewportSize(width, 800);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s at %d pixels is no wider than the screen", name, width)
                    .isLessThanOrEqualTo(width);
            if (width > 320) {
                Browser.picture(page, name + "-" + width);
            }
        }
        page.setViewportSize(375, 740);
        var found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
                .analyze();
        assertThat(found.getViolations()).as(name).isEmpty();
    }
}
