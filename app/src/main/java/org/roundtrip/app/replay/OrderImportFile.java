package org.roundtrip.app.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.zip.GZIPInputStream;
import org.roundtrip.app.replay.retail.RetailFile;

/**
 * The {@code import} command: hands the orders of a file to a server, a few hundred at a time. The file is a retail CSV,
 * whose orders carry no payment, or NDJSON with one order of the API per line; either may be gzipped.
 */
public class OrderImportFile {
    private static final int BATCH = 200;

    private final RoundtripApi api;
    private final Person integrator;
    private final PrintStream out;
    private final List<String> rejected = new ArrayList<>();
    private long imported;
    private long unchanged;
    private long updated;

    public OrderImportFile(URI target, Person integrator, PrintStream out) {
        this.api = new RoundtripApi(target, new Wire(Patience.DEFAULT), nanos -> {});
        this.integrator = integrator;
        this.out = out;
    }

    /**
     * Imports all orders and says whether all were taken. What was refused is printed with its line in the
     * file, or with its number if it is an order of a retail file, which spans lines.
     */
    public boolean run(Path file) throws IOException {
        try {
            if (file.toString().matches(".*\\.(ndjson|jsonl)(\\.gz)?")) {
                sendLines(file);
            } else {
                sendRetail(RetailFile.read(file));
            }
        } catch (Unreachable | Refused stopped) {
            out.println("! " + stopped.getMessage());
            return false;
        }
        rejected.forEach(problem -> out.println("! " + problem));
        out.printf("%d orders imported, %d unchanged, %d updated%n", imported, unchanged, updated);
        return rejected.isEmpty();
    }

    private void sendRetail(RetailFile file) {
        file.badLines().forEach(bad -> rejected.add("line " + bad.line() + ": " + bad.problem()));
        var orders = file.orders();
        for (int from = 0; from < orders.size(); from += BATCH) {
            var batch = orders.subList(from, Math.min(orders.size(), from + BATCH));
            var lines = batch.stream()
                    .map(order -> Json.MAPPER.writeValueAsString(
                            OrderBody.of(order, null).numbered(order.number())))
                    .toList();
            send(lines, line -> "order " + batch.get(line - 1).number());
        }
    }

    private void sendLines(Path file) throws IOException {
        var batch = new ArrayList<String>(BATCH);
        int sent = 0;
        try (var reader = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                batch.add(line);
                if (batch.size() == BATCH) {
                    sendNumbered(batch, sent);
                    sent += batch.size();
                    batch.clear();
                }
            }
        }
        sendNumbered(batch, sent);
    }

    private void sendNumbered(List<String> lines, int before) {
        if (!lines.isEmpty()) {
            send(lines, line -> "line " + (before + line));
        }
    }

    /** Sends a batch; {@code name} says what to call its line, counted from 1. */
    private void send(List<String> lines, IntFunction<String> name) {
        var result = api.postLines(integrator, "/orders/import", String.join("\n", lines) + "\n")
                .orRefused("importing orders")
                .json();
        imported += result.path("imported").asLong();
        unchanged += result.path("unchanged").asLong();
        updated += result.path("updated").asLong();
        for (var line : result.path("rejected")) {
            rejected.add(name.apply(line.path("line").asInt()) + ": "
                    + line.path("problem").asString(""));
        }
    }

    private static InputStream open(Path file) throws IOException {
        var in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }
}
