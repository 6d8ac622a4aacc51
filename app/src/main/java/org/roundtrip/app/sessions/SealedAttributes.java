package org.roundtrip.app.sessions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What a session holds, as its rows hold it: AES-GCM over Java's own serial form. Bytes that we did not seal are never
 * read, and those we did only as {@link KnownClasses}. What can't be read is as good as absent: its person signs in
 * again, as after an update that changed a class, or another secret.
 */
@Component
class SealedAttributes {
    private static final Logger LOG = LoggerFactory.getLogger(SealedAttributes.class);
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    SealedAttributes(SessionKeys keys) {
        this.key = keys.sealing();
    }

    byte[] seal(Object attribute) {
        var plain = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(plain)) {
            out.writeObject(attribute);
        } catch (IOException e) {
            throw new UncheckedIOException("a session can't hold " + attribute.getClass(), e);
        }
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain.toByteArray());
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + CIPHER, e);
        }
    }

    @Nullable
    Object open(byte[] row) {
        if (row.length <= NONCE_BYTES) {
            return null;
        }
        try {
            var nonce = ByteBuffer.wrap(row, 0, NONCE_BYTES).slice();
            var bytes = new byte[NONCE_BYTES];
            nonce.get(bytes);
            var plain = cipher(Cipher.DECRYPT_MODE, bytes).doFinal(row, NONCE_BYTES, row.length - NONCE_BYTES);
            try (var in = new ObjectInputStream(new ByteArrayInputStream(plain))) {
                in.setObjectInputFilter(KnownClasses.ONLY);
                return in.readObject();
            }
        } catch (GeneralSecurityException | IOException | ClassNotFoundException | RuntimeException e) {
            // Never what it holds: a message may quote it.
            LOG.warn(
                    "A part of a session can't be read ({}): its person signs in again",
                    e.getClass().getSimpleName());
            return null;
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
