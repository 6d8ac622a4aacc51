package org.roundtrip.integrations.inbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.roundtrip.integrations.inbox.WebhookSource.Effect;
import org.roundtrip.integrations.work.Worker;
import org.roundtrip.work.WorkWaiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Works stored webhooks: effect and "worked" are one commit, the provider is asked before it opens. */
@Component
class InboxWorker implements Worker {
    private static final Logger LOG = LoggerFactory.getLogger(InboxWorker.class);
    private static final int TRIES_AT_ONCE = 3;

    private final InboxStore store;
    private final TransactionTemplate transaction;
    private final InboxSettings settings;
    private final Map<String, WebhookSource> sources;
    /** What this node is working on, so that its own threads take different messages. Other nodes meet at the lock. */
    private final Set<Long> inWork = ConcurrentHashMap.newKeySet();

    InboxWorker(
            InboxStore store, TransactionTemplate transaction, InboxSettings settings, List<WebhookSource> sources) {
        this.store = store;
        this.transaction = transaction;
        this.settings = settings;
        this.sources = sources.stream().collect(Collectors.toMap(WebhookSource::provider, Function.identity()));
    }

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public Set<String> topics() {
        return Set.of(WorkWaiting.INBOX);
    }

    @Override
    public boolean workBatch() {
        var messages = store.due(settings.batch() + inWork.size()).stream()
                .filter(message -> inWork.add(message.id()))
                .limit(settings.batch())
                .toList();
        messages.forEach(this::work);
        return messages.size() >= settings.batch();
    }

    private void work(InboxMessage message) {
        try {
            var source = sources.get(message.provider());
            if (source == null) {
                throw new NotNow("no such provider any more");
            }
            apply(message, source.read(message.type(), message.body()));
        } catch (NotNow e) {
            tryLater(message, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.warn("Webhook {} of {} failed, it is tried again", message.id(), message.provider(), e);
            tryLater(message, e.toString());
        } finally {
            inWork.remove(message.id());
        }
    }

    private void apply(InboxMessage message, Effect effect) throws NotNow {
        for (int tries = 1; ; tries++) {
            try {
                var refusal = transaction.execute(status -> {
                    try {
                        if (store.claim(message.id())) {
                            effect.apply();
                            store.done(message.id());
                        }
                        return "";
                    } catch (NotNow e) {
                        status.setRollbackOnly();
                        return "not now: " + e.getMessage();
                    }
                });
                if (refusal != null && !refusal.isEmpty()) {
                    throw new NotNow(refusal);
                }
                return;
            } catch (ConcurrencyFailureException e) {
                // Another hand had the case: its commit is through by now, or will be the next time.
                if (tries == TRIES_AT_ONCE) {
                    throw e;
                }
            }
        }
    }

    private void tryLater(InboxMessage message, String why) {
        var waits = settings.retries();
        if (message.attempts() < waits.size()) {
            store.later(message, waits.get(message.attempts()), why);
        } else {
            LOG.error("Webhook {} of {} is parked: {}", message.id(), message.provider(), why);
            store.park(message, why);
        }
    }
}
