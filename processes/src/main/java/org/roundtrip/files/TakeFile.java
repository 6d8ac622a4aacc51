package org.roundtrip.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.roundtrip.cases.InvalidRequest;
import org.springframework.stereotype.Component;

/** Takes a file in: refuses what could do harm or is none of what is wanted, and puts the rest on the shelf. */
@Component
public class TakeFile {
    /** The largest file, in bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int LONGEST_NAME = 150;
    // Names in documents may be written with their letters as numbers.
    private static final Pattern LETTER = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern ACTS =
            Pattern.compile("/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|GoToE)\\b");

    private final Pictures pictures;
    private final FileShelf shelf;
    private final List<FileScan> scans;

    TakeFile(Pictures pictures, FileShelf shelf, List<FileScan> scans) {
        this.pictures = pictures;
        this.shelf = shelf;
        this.scans = scans;
    }

    /** What is wanted. */
    public enum Wanted {
        PICTURE,
        PICTURE_OR_DOCUMENT
    }

    /** A file whose bytes are kept; it is nobody's yet. Unless it becomes somebody's, it is thrown away. */
    public record Taken(String id, String name, FileType type, int size, String sha256) {}

    /**
     * Must not be called in a transaction.
     *
     * @param name what its sender calls it
     * @throws InvalidRequest if it is empty, too large, nothing that is wanted, or harmful
     * @throws FilesUnavailable if it can't be kept
     */
    public Taken take(String name, byte[] content, Wanted wanted) {
        var type = type(content, wanted);
        scans.forEach(scan -> scan.harm(name, content).ifPresent(harm -> {
            throw refusal("harmful-file", harm);
        }));
        if (type == FileType.PDF) {
            if (acts(content)) {
                throw refusal("document-acts", "the document holds scripts or other files; print it to a new PDF");
            }
            return taken(shelf.put(content, null), name, type, content);
        }
        var picture = pictures.redraw(type, content);
        return taken(shelf.put(picture.content(), picture.small()), name, picture.type(), picture.content());
    }

    private static FileType type(byte[] content, Wanted wanted) {
        if (content.length == 0) {
            throw refusal("empty-file", "the file is empty");
        }
        if (content.length > LARGEST) {
            throw refusal("file-too-large", "a file can be " + LARGEST / (1024 * 1024) + " MB at most");
        }
        var type = FileType.of(content).orElseThrow(() -> wrongType(wanted));
        if (type == FileType.HEIC) {
            throw refusal(
                    "heic",
                    "this HEIC picture can't be read here; send it as JPEG (iPhone: Settings, Camera, Formats, Most"
                            + " Compatible)");
        }
        if (type == FileType.PDF && wanted == Wanted.PICTURE) {
            throw wrongType(wanted);
        }
        return type;
    }

    private static InvalidRequest wrongType(Wanted wanted) {
        return refusal(
                "wrong-file-type",
                wanted == Wanted.PICTURE
                        ? "a photo must be a PNG, JPEG or WebP"
                        : "a file must be a PNG, JPEG, WebP or PDF");
    }

    private static Taken taken(String id, String name, FileType type, byte[] content) {
        return new Taken(id, tidy(name, type), type, content.length, sha256(content));
    }

    /** Whether a document says openly that it does something. Served to be saved only, it is not run by us in any case. */
    static boolean acts(byte[] pdf) {
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        var plain = LETTER.matcher(text)
                .replaceAll(letter -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(letter.group(1), 16))));
        return ACTS.matcher(plain).find();
    }

    /** The last part of a path, without what means something to a file system or a header, ending as its type does. */
    static String tidy(String name, FileType type) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        var stem = (dot < 0 ? last : last.substring(0, dot))
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\"'<>:|?*%;.]", " ")
                .strip()
                .replaceAll("\\s+", " ");
        int room = LONGEST_NAME - type.extension().length() - 1;
        if (stem.length() > room) {
            // Never between the two halves of a letter beyond the first plane.
            stem = stem.substring(0, Character.isHighSurrogate(stem.charAt(room - 1)) ? room - 1 : room);
        }
        return (stem.isEmpty() ? "file" : stem) + "." + type.extension();
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InvalidRequest refusal(String code, String detail) {
        return new InvalidRequest("", code, detail);
    }
}
