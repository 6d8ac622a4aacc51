package org.roundtrip.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The system's own Chromium, driven for tests; keeps pictures under {@code target/screens}. */
public final class Browser implements AutoCloseable {
    private static final Path SCREENS = Path.of("target", "screens");
    /** As for all else a person does: a server beside another one may take its time. */
    private static final double PATIENCE_MILLIS = 30_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    public Browser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("roundtrip.test.chromium", "/usr/bin/chromium")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** A person with a phone. */
    public Page phone() {
        return context(375, 740).newPage();
    }

    /** A person at a desk. */
    public Page desk() {
        return context(1280, 900).newPage();
    }

    /** A person with a screen this wide. */
    Page screen(int width) {
        return context(width, 800).newPage();
    }

    /** A person whose phone runs no scripts. */
    Page phoneWithoutScripts() {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(375, 740)
                        .setJavaScriptEnabled(false))
                .newPage();
    }

    private BrowserContext context(int width, int height) {
        return chromium.newContext(
                new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height));
    }

    /** Keeps a picture of the whole page. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
