package org.roundtrip.files;

import java.util.Optional;

/** Looks for harm in a file before it is kept, for example by asking a virus scanner. There may be none, or several. */
public interface FileScan {
    /** Why the file is not to be kept, in words for who sent it; empty if nothing was found. */
    Optional<String> harm(String name, byte[] content);
}
