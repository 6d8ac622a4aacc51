package org.roundtrip.integrations.sandbox;

import java.time.Clock;
import java.util.function.Function;
import org.roundtrip.integrations.sandbox.Store.Change;
import org.roundtrip.integrations.sandbox.Store.Kind;

/** The first answer under a key is the answer to every later call with the same content. */
final class KeyReplay {
    private final Store store;
    private final Clock clock;

    KeyReplay(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    Reply once(Call call, Function<Change, Reply> work) {
        var key = call.header("Idempotency-Key");
        if (key.isEmpty()) {
            return store.change(work);
        }
        var content = String.join("/", call.path()) + "?" + call.text();
        return store.change(change -> {
            var known = change.find(Kind.KEY, key.get());
            if (known.isPresent()) {
                return known.get().path("content").asString("").equals(content)
                        ? Reply.json(
                                        known.get().path("status").asInt(),
                                        known.get().path("answer"))
                                .with("Idempotent-Replayed", "true")
                        : Reply.stripeError(
                                400,
                                "idempotency_error",
                                "",
                                "Keys for idempotent requests can only be used with the same parameters they were first"
                                        + " used with.");
            }
            var reply = work.apply(change);
            if (reply.status() == 200) {
                var entry = Reply.object().put("content", content).put("status", 200);
                entry.put("at", clock.millis()).set("answer", Store.JSON.readTree(reply.body()));
                change.put(Kind.KEY, key.get(), entry);
            }
            return reply;
        });
    }
}
