package org.roundtrip.forms.cases.api;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.CaseWatch;
import org.springframework.stereotype.Component;

/** Lets a call wait for a case to change, for a while and not too many at once: each holds a thread. */
@Component
class CaseWait {
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,6})\"?");
    private static final long MAX_SECONDS = 10;
    private static final int MAX_WAITING = 100;

    private final CaseWatch watch;
    private final Semaphore places = new Semaphore(MAX_WAITING);

    CaseWait(CaseWatch watch) {
        this.watch = watch;
    }

    /**
     * The case, once it differs from the version the caller knows or his patience is over; empty if he does not want to
     * wait, if there is no place to wait, or if there is no such case.
     */
    Optional<CaseFile> changed(CaseNumber number, @Nullable String known, @Nullable String prefer) {
        var patience = patience(prefer);
        if (known == null || patience.isZero() || !places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return watch.await(number, patience, file -> !matches(file, known));
        } finally {
            places.release();
        }
    }

    static String etag(CaseFile file) {
        return "\"" + file.version() + "\"";
    }

    static boolean matches(CaseFile file, @Nullable String known) {
        return known != null
                && Arrays.stream(known.split(","))
                        .map(tag -> tag.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag -> tag.equals("*") || tag.equals(etag(file)));
    }

    static Duration patience(@Nullable String prefer) {
        if (prefer == null) {
            return Duration.ZERO;
        }
        var wait = WAIT.matcher(prefer);
        return wait.find() ? Duration.ofSeconds(Math.min(MAX_SECONDS, Long.parseLong(wait.group(1)))) : Duration.ZERO;
    }
}
