package org.roundtrip.files;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** What a file can be. A file is what its first bytes say, whatever it is called and whoever says otherwise. */
public enum FileType {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic"),
    PDF("application/pdf", "pdf");

    private static final Set<String> HEIF_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "mif1", "msf1", "hevc", "hevx");

    private final String mediaType;
    private final String extension;

    FileType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether we can draw it anew. HEIC we can tell, and that is all: nothing in Java reads it. */
    public boolean isPicture() {
        return this == PNG || this == JPEG || this == WEBP;
    }

    /** How names of such files end. */
    public String extension() {
        return extension;
    }

    /** What these bytes are; empty if nothing we know. */
    public static Optional<FileType> of(byte[] bytes) {
        if (begins(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (begins(bytes, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (begins(bytes, 0, "RIFF") && begins(bytes, 8, "WEBP")) {
            return Optional.of(WEBP);
        }
        if (begins(bytes, 4, "ftyp") && bytes.length >= 12 && HEIF_BRANDS.contains(latin(bytes, 8, 4))) {
            return Optional.of(HEIC);
        }
        return begins(bytes, 0, "%PDF-") ? Optional.of(PDF) : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int at, String signature) {
        return bytes.length >= at + signature.length()
                && latin(bytes, at, signature.length()).equals(signature);
    }

    private static String latin(byte[] bytes, int at, int length) {
        return new String(bytes, at, length, StandardCharsets.ISO_8859_1);
    }
}
