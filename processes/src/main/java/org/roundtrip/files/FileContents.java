package org.roundtrip.files;

import java.util.Optional;

/**
 * Where the bytes of files lie. Knows keys and bytes; whose they are and what they are called is our table's to know.
 *
 * <p>A key is 36 characters of a UUID, with a suffix of small letters at most: it can be part of a path or an address as
 * it is. Every call may throw {@link FilesUnavailable}, and is then safe to be repeated.
 */
public interface FileContents {
    /** Keeps the bytes; when this returns they are safe, and before that nobody can get half of them. */
    void put(String key, byte[] content);

    Optional<byte[]> get(String key);

    /** Forgets the bytes. What is not there is forgotten already. */
    void delete(String key);
}
