package org.roundtrip.integrations.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the sandbox remembers: documents by kind and id, in memory, every change first on disk. A change is one line of
 * the {@link Journal}, so it is there as a whole or not at all. Starting reads the journal and writes it anew without
 * what is over.
 */
final class Store implements AutoCloseable {
    static final JsonMapper JSON = new JsonMapper();

    enum Kind {
        INTENT,
        SESSION,
        REFUND,
        KEY,
        SHIPMENT,
        WEBHOOK,
        ADYEN_PAYMENT,
        ADYEN_REFUND,
        STOCK,
        RESERVATION,
        RESTOCK
    }

    private final Map<Kind, Map<String, ObjectNode>> documents = new EnumMap<>(Kind.class);
    private final List<Consumer<Put>> followers = new ArrayList<>();
    private final Journal journal;

    /** One document set, or removed. */
    record Put(Kind kind, String id, @Nullable ObjectNode document) {}

    private Store(Path directory) throws IOException {
        for (Kind kind : Kind.values()) {
            documents.put(kind, new LinkedHashMap<>());
        }
        Files.createDirectories(directory);
        var file = directory.resolve("journal.jsonl");
        for (String line : Journal.lines(file)) {
            JSON.readTree(line).forEach(this::replay);
        }
        Journal.replace(file, snapshot());
        journal = Journal.open(file);
    }

    static Store open(Path directory) {
        try {
            return new Store(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox can't use " + directory.toAbsolutePath(), e);
        }
    }

    /** Calls with everything that is here and then with every change, inside it. For indexes. */
    synchronized void follow(Consumer<Put> follower) {
        documents.forEach((kind, all) -> all.forEach((id, document) -> follower.accept(new Put(kind, id, document))));
        followers.add(follower);
    }

    synchronized Optional<ObjectNode> find(Kind kind, String id) {
        return Optional.ofNullable(documents.get(kind).get(id)).map(ObjectNode::deepCopy);
    }

    synchronized List<String> ids(Kind kind) {
        return List.copyOf(documents.get(kind).keySet());
    }

    /** Reads and changes as one step, and returns when the change is on disk. */
    <T> T change(Function<Change, T> work) {
        T result;
        CompletableFuture<Void> written;
        synchronized (this) {
            var change = new Change();
            result = work.apply(change);
            if (change.puts.isEmpty()) {
                return result;
            }
            written = journal.append(JSON.writeValueAsString(change.puts));
            change.puts.forEach(this::apply);
        }
        written.join();
        return result;
    }

    /** What one step sets. Reads see what was there before. */
    final class Change {
        private final List<Put> puts = new ArrayList<>();

        Optional<ObjectNode> find(Kind kind, String id) {
            return Store.this.find(kind, id);
        }

        void put(Kind kind, String id, ObjectNode document) {
            puts.add(new Put(kind, id, document.deepCopy()));
        }

        void remove(Kind kind, String id) {
            puts.add(new Put(kind, id, null));
        }
    }

    private void replay(JsonNode line) {
        var document = line.path("document");
        var kind = Kind.valueOf(line.path("kind").asString());
        apply(new Put(kind, line.path("id").asString(), document.isObject() ? document.asObject() : null));
    }

    private void apply(Put put) {
        if (put.document() == null) {
            documents.get(put.kind()).remove(put.id());
        } else {
            documents.get(put.kind()).put(put.id(), put.document());
        }
        followers.forEach(follower -> follower.accept(put));
    }

    private List<String> snapshot() {
        var lines = new ArrayList<String>();
        documents.forEach((kind, all) -> all.forEach(
                (id, document) -> lines.add(JSON.writeValueAsString(List.of(new Put(kind, id, document))))));
        return lines;
    }

    @Override
    public void close() {
        journal.close();
    }
}
