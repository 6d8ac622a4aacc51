package org.roundtrip.forms;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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
    private final Limits programs;
    private final Map<String, Integer> taken = new HashMap<>();
    private final int places;
    private final long largest;
    private int inUse;

    /**
     * @param perHour how many requests with files an address may send in an hour
     * @param ofProgram how many files one who is signed in may send over the API in an hour
     * @param atOnce how many of them all are read at once; of one address half as many
     * @param largest how large one of them may be
     */
    public UploadLimit(
            @Value("${roundtrip.files.uploads-per-hour:240}") int perHour,
            @Value("${roundtrip.files.api-uploads-per-hour:3000}") int ofProgram,
            @Value("${roundtrip.files.uploads-at-once:16}") int atOnce,
            @Value("${spring.servlet.multipart.max-request-size:55MB}") DataSize largest) {
        this.addresses = new Limits(perHour, Duration.ofHours(1));
        this.programs = new Limits(ofProgram, Duration.ofHours(1));
        this.places = atOnce;
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

    /** Counts one more upload of who is signed in. @return false if it is one too many */
    public boolean countOf(String person) {
        return programs.take(person);
    }

    /** @return false if too many are being read, or too many of this address; who gets a place has to {@link #leave} it */
    public synchronized boolean enter(String address) {
        var network = Limits.network(address);
        if (inUse == places || taken.getOrDefault(network, 0) >= (places + 1) / 2) {
            return false;
        }
        inUse++;
        taken.merge(network, 1, Integer::sum);
        return true;
    }

    public synchronized void leave(String address) {
        inUse--;
        taken.computeIfPresent(Limits.network(address), (key, count) -> count == 1 ? null : count - 1);
    }
}
