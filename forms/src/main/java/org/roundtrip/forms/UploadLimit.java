package org.roundtrip.forms;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * How much may be sent at all, asked before any of it is read: how large a request may be, how many an address may send
 * in an hour, and how many are read at once, so that slow senders leave the server to everybody else.
 */
@Component
public class UploadLimit {
    private final Limits addresses;
    private final Semaphore places;
    private final long largest;

    /**
     * @param perHour how many requests with files an address may send in an hour
     * @param atOnce how many of them are read at once
     * @param largest how large one of them may be
     */
    public UploadLimit(
            @Value("${roundtrip.files.uploads-per-hour:240}") int perHour,
            @Value("${roundtrip.files.uploads-at-once:16}") int atOnce,
            @Value("${spring.servlet.multipart.max-request-size:55MB}") DataSize largest) {
        this.addresses = new Limits(perHour, Duration.ofHours(1));
        this.places = new Semaphore(atOnce);
        this.largest = largest.toBytes();
    }

    /** Whether a request is too large to be read. @param length what it says of itself */
    public boolean isTooLarge(long length) {
        return length > largest;
    }

    /** Counts one more upload of an address. @return false if it is one too many */
    public boolean count(String address) {
        return addresses.take(Limits.network(address));
    }

    /** @return false if too many are being read; who gets a place has to {@link #leave} it */
    public boolean enter() {
        return places.tryAcquire();
    }

    public void leave() {
        places.release();
    }
}
