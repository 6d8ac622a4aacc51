package org.roundtrip.forms.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.work.Commands;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Lets a caller repeat a call whose answer it never got: one effect per actor and key, and the first answer again. Key,
 * effect and answer are one commit, so a call that failed leaves no key behind and may be tried again.
 */
@Component
public class Idempotent {
    public static final String HEADER = "Idempotency-Key";

    private static final int MAX_KEY = 100;

    private final IdempotencyKeys keys;
    private final Commands commands;

    Idempotent(IdempotencyKeys keys, Commands commands) {
        this.keys = keys;
        this.commands = commands;
    }

    /**
     * Runs {@code effect} in a transaction, or answers as it did when this actor sent this key before. A second call
     * that comes while the first is under way waits for it.
     *
     * @param effect only reads and writes rows, because a deadlock makes it run again
     * @throws ProblemException if the key came with another request before, or is no key
     */
    public ResponseEntity<byte[]> once(HttpServletRequest request, String key, Supplier<ResponseEntity<?>> effect) {
        var call = call(request, key);
        try {
            return attempt(call, effect);
        } catch (DuplicateKeyException e) {
            // Somebody stored the same thing under another key meanwhile: now it can be seen.
            return attempt(call, effect);
        }
    }

    /**
     * As {@link #once}, for what is many commits: {@code effect} runs in no transaction, and again if it was interrupted, so
     * done twice it has to do the same as done once.
     */
    public ResponseEntity<byte[]> each(HttpServletRequest request, String key, Supplier<ResponseEntity<?>> effect) {
        var call = call(request, key);
        var before = keys.find(call.id(), call.fingerprint());
        if (before.isPresent()) {
            return before.get();
        }
        var answer = effect.get();
        return attempt(call, () -> answer);
    }

    private record Call(String id, String actor, String fingerprint) {}

    private static Call call(HttpServletRequest request, String key) {
        if (key.isEmpty() || key.length() > MAX_KEY || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new ProblemException(Problem.parameter(HEADER, "is not 1 to 100 printable ASCII characters"));
        }
        var fingerprint = Digest.sha256(
                request.getMethod().getBytes(StandardCharsets.US_ASCII),
                request.getRequestURI().getBytes(StandardCharsets.UTF_8),
                Bodies.ofThisCall());
        return new Call(id(key), SignedIn.actor().name(), fingerprint);
    }

    /** One key of the signed-in actor, as 64 hexadecimal digits: for those who remember it longer than we do. */
    public static String id(String key) {
        return Digest.sha256(
                SignedIn.actor().name().getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<byte[]> attempt(Call call, Supplier<ResponseEntity<?>> effect) {
        return commands.run(() -> {
            if (!keys.take(call.id(), call.actor(), call.fingerprint())) {
                return keys.answer(call.id(), call.fingerprint());
            }
            return keys.answered(call.id(), effect.get());
        });
    }
}
