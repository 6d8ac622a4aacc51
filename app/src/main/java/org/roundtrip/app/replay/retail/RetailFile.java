package org.roundtrip.app.replay.retail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * What a retail file holds: its orders in the order of the file, the number of cancellation lines that are returns and
 * of those that are not, what each return brings back, and the lines that could not be read.
 */
public record RetailFile(
        List<RetailOrder> orders, int cancelLines, int ignoredLines, Matching matching, List<BadLine> badLines) {

    /** Reads {@code .csv} or gzipped CSV. @throws NotARetailFile if the header is another one */
    public static RetailFile read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /** Reads plain or gzipped CSV to its end; which of the two is told by the first bytes, not by a name. */
    public static RetailFile read(InputStream in) throws IOException {
        var content = new RetailContent();
        new RetailReader(content::add, content::add).read(unzipped(in));
        return content.toFile();
    }

    public long orderLines() {
        return orders.stream().mapToLong(order -> order.lines().size()).sum();
    }

    private static InputStream unzipped(InputStream in) throws IOException {
        var buffered = new BufferedInputStream(in);
        buffered.mark(2);
        int first = buffered.read();
        int second = buffered.read();
        buffered.reset();
        return first == 0x1f && second == 0x8b ? new GZIPInputStream(buffered) : buffered;
    }
}
