package org.roundtrip.crash;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All processes that were started: they are killed when the driver ends, also by Ctrl-C. */
final class Children {
    private static final Set<Process> ALIVE = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ALIVE.forEach(Process::destroyForcibly)));
    }

    private Children() {}

    static void remember(Process process) {
        ALIVE.add(process);
        process.onExit().thenAccept(ALIVE::remove);
    }
}
