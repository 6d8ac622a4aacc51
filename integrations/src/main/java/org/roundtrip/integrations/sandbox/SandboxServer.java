package org.roundtrip.integrations.sandbox;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Payment provider, carrier, inventory and mail server in one, on ports and a store of their own. Runs inside the application or
 * alone; either way it is reached over sockets, and knows nothing of the application but where webhooks go.
 */
public final class SandboxServer implements AutoCloseable {
    private static final int TIMER_THREADS = 4;

    private final SandboxSettings settings;
    private final Clock clock;
    private final SentMails mails;
    private volatile @Nullable URI target;
    private @Nullable Running running;

    /** What there is while it runs. */
    private record Running(
            Store store, ScheduledExecutorService timer, Parcels parcels, HttpFront front, MailServer mail) {}

    public SandboxServer(SandboxSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.mails = new SentMails(settings.keepMails());
        var fixed = settings.webhookTarget();
        this.target = fixed == null || fixed.isEmpty() ? null : URI.create(fixed);
    }

    /** Starts, takes up what an earlier run left pending, and returns when both ports answer. */
    public synchronized void start() {
        var store = Store.open(settings.directory());
        var timer = Executors.newScheduledThreadPool(TIMER_THREADS, SandboxServer::daemon);
        var webhooks = new Webhooks(store, timer, settings, () -> Optional.ofNullable(target), clock);
        var parcels = new Parcels(store, webhooks, this::url, clock);
        var refunds = new Refunds(store, webhooks, timer, settings.settleAfter(), clock);
        var adyenRefunds =
                new AdyenRefunds(store, webhooks, timer, settings.settleAfter(), settings.adyenMerchantAccount());
        var troubles = new Troubles();
        var intents = new Intents(store, refunds, webhooks, timer, clock);
        var checkouts = new Checkouts(store, intents, webhooks, timer, this::url, clock);
        var stripe =
                new StripeShape(refunds, intents, checkouts, new KeyReplay(store, clock), settings.stripeSecretKey());
        var easyPost = new EasyPostShape(parcels, settings.easypostKey());
        var adyen = new AdyenShape(store, adyenRefunds, settings, clock);
        var shelf = new Shelf(store);
        var inventory = new InventoryShape(shelf, settings.inventoryKey());
        var admin = new Switches(
                store,
                parcels,
                shelf,
                new Tampering(store, refunds, adyenRefunds, webhooks),
                new Customers(checkouts, intents),
                troubles);
        var pages = new PayPage(checkouts);
        try {
            var front = HttpFront.start(
                    settings.httpPort(), List.of(stripe, adyen, easyPost, inventory, pages, admin), troubles, timer);
            var mail = new MailServer(settings.smtpPort(), mails, clock);
            running = new Running(store, timer, parcels, front, mail);
            mail.startService();
            if (!mail.waitTillRunning(5_000)) {
                throw new IllegalStateException("the sandbox's mail server does not start");
            }
        } catch (IOException e) {
            throw new IllegalStateException("the sandbox can't use port " + settings.httpPort(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        refunds.resume();
        intents.resume();
        checkouts.resume();
        adyenRefunds.resume();
        webhooks.resume();
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "sandbox-timer");
        thread.setDaemon(true);
        return thread;
    }

    /** Where webhooks go from now on, without the path. */
    public void webhooksTo(URI target) {
        this.target = target;
    }

    /** The address of payment provider and carrier. */
    public String url() {
        return "http://127.0.0.1:" + httpPort();
    }

    public int httpPort() {
        return running().front().port();
    }

    public int smtpPort() {
        return running().mail().getPort();
    }

    public SentMails mails() {
        return mails;
    }

    /** The latest labels bought, newest first, in EasyPost's shape. */
    public List<ObjectNode> parcels() {
        return running().parcels().latest();
    }

    /** Scans a parcel and tells of it by webhook. @return false if no label carries this code */
    public boolean scan(String trackingCode, String status) {
        return running().parcels().scan(trackingCode, status, 1).isPresent();
    }

    private synchronized Running running() {
        if (running == null) {
            throw new IllegalStateException("the sandbox is not running");
        }
        return running;
    }

    @Override
    public synchronized void close() {
        if (running != null) {
            running.front().close();
            running.timer().shutdownNow();
            running.mail().stopService();
            running.store().close();
            running = null;
        }
    }
}
