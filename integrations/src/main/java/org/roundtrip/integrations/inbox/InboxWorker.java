package org.roundtrip.integrations.inbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.roundtrip.integrations.inbox.WebhookSource.Effect;
import org.roundtrip.integrations.work.Worker;
import org.roundtrip.work.Commands;
import org.roundtrip.work.WorkWaiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works stored webhooks: effect and "worked" are one commit, the provider is asked before it opens. */
@Component
class InboxWorker implements Worker {
    private static final Logger LOG = LoggerFactory.getLogger(InboxWorker.class);

    private final InboxStore store;
    private final Commands commands;
    private final InboxSettings settings;
    private final Map<String, WebhookSource> sources;
    /** What this node is working on, so that its own threads take different messages. Other nodes meet at the lock. */
    private final Set<Long> inWork = ConcurrentHashMap.newKeySet();

    InboxWorker(InboxStore store, Commands commands, InboxSettings settings, List<WebhookSource> sources) {
        this.store = store;
        this.commands = commands;
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
        // The limit stops the stream before a further message is marked as in work.
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
            // People read this; what an exception says may quote what the message says of a customer.
            tryLater(message, "unexpected " + e.getClass().getSimpleName() + ", the log says more");
        } finally {
            inWork.remove(message.id());
        }
    }

    /** The effect and "worked" in one commit, repeated as a whole if somebody else had the case first. */
    private void apply(InboxMessage message, Effect effect) throws NotNow {
        commands.run(NotNow.class, () -> {
            if (store.claim(message.id())) {
                effect.apply();
            }
        });
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
