package org.roundtrip.work.process;

import java.lang.management.ManagementFactory;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who this process is to the engine: a name that outlives it and a part that does not. */
@Component
public class Node {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final String name;
    private final String boot =
            ManagementFactory.getRuntimeMXBean().getName() + ":" + Long.toHexString(System.nanoTime());

    /** @param name {@code roundtrip.node}: each node of a database has its own, and keeps it when it starts again */
    public Node(@Value("${roundtrip.node:node}") String name) {
        if (!ALLOWED.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "roundtrip.node is not 1 to 64 letters, digits, '.', '_' or '-': " + name);
        }
        this.name = name;
    }

    /** What the owner of every lock of this node begins with, also of those it held before it was started again. */
    public String prefix() {
        return name + ":";
    }

    /** The owner of a lock that this start of the node takes for {@code purpose}. */
    public String owner(String purpose) {
        return prefix() + boot + ":" + purpose;
    }
}
