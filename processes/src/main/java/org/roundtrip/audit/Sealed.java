package org.roundtrip.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** How an entry of a timeline becomes a link of its case's chain. */
final class Sealed {
    static final int HASH_LENGTH = 32;
    static final int SALT_LENGTH = 16;

    /** A customer is named by nothing but a digest, as are the facts; staff and programs stand in the chain by name. */
    private static final String CUSTOMER = "CUSTOMER";

    private Sealed() {}

    /** An entry as it is stored. */
    record Entry(long caseId, int seq, long at, String code, String actorKind, String actor, String facts) {
        Entry at(int otherSeq) {
            return new Entry(caseId, otherSeq, at, code, actorKind, actor, facts);
        }
    }

    /**
     * A link.
     *
     * @param sealedAt when it was made: part of the hash, so that a history that was sealed afresh shows it
     * @param salt null once what tells of a person is erased; then the digest stands for it
     */
    record Seal(
            long caseId, int seq, long sealedAt, String keyId, byte @Nullable [] salt, byte[] digest, byte[] hash) {}

    static Seal seal(SealKeys keys, byte @Nullable [] previous, Entry entry, byte[] salt, long now) {
        var keyId = keys.current();
        var digest = digest(entry, salt);
        return new Seal(
                entry.caseId(), entry.seq(), now, keyId, salt, digest, hash(keys, keyId, previous, entry, digest, now));
    }

    /** Whether this entry, after the link before it, is what was sealed. */
    static boolean proves(SealKeys keys, byte @Nullable [] previous, Entry entry, Seal seal) {
        var salt = seal.salt();
        return entry.seq() == seal.seq()
                && (salt == null || MessageDigest.isEqual(digest(entry, salt), seal.digest()))
                && MessageDigest.isEqual(
                        hash(keys, seal.keyId(), previous, entry, seal.digest(), seal.sealedAt()), seal.hash());
    }

    private static byte[] hash(
            SealKeys keys, String keyId, byte @Nullable [] previous, Entry entry, byte[] digest, long sealedAt) {
        return keys.hmac(keyId, bytes(out -> {
            out.write(previous == null ? new byte[HASH_LENGTH] : previous);
            out.writeLong(entry.caseId());
            out.writeInt(entry.seq());
            out.writeLong(entry.at());
            out.writeLong(sealedAt);
            text(out, entry.code());
            text(out, entry.actorKind());
            text(out, entry.actorKind().equals(CUSTOMER) ? "" : entry.actor());
            out.write(digest);
        }));
    }

    private static byte[] digest(Entry entry, byte[] salt) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes(out -> {
                out.write(salt);
                text(out, entry.actorKind().equals(CUSTOMER) ? entry.actor() : "");
                text(out, entry.facts());
            }));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    /** With its length before it, so that no two lists of words are the same bytes. */
    private static void text(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(Writing writing) {
        var bytes = new ByteArrayOutputStream(256);
        try {
            writing.to(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
