package org.roundtrip.forms.taskform;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.roundtrip.files.FileShelf;
import org.roundtrip.files.FileType;
import org.roundtrip.files.StoredFile;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers with a file: to be saved, never to be shown by the browser, and kept by nobody else. Only a picture that we made
 * ourselves may be shown, as the picture it is. Whoever asks has to be one who may see it.
 */
@Component
public class FileAnswer {
    /** What a request says to be shown a picture small. */
    public static final String SMALL = "small";

    /** What a request says to be shown a picture. */
    public static final String FULL = "full";

    private static final Duration KEPT = Duration.ofHours(1);

    private final FileShelf shelf;

    FileAnswer(FileShelf shelf) {
        this.shelf = shelf;
    }

    /** The file, to be saved; empty if its bytes are not to be had. */
    public Optional<ResponseEntity<byte[]>> saved(StoredFile file) {
        return shelf.content(file.id())
                .map(content -> answer(
                        file.name(), file.type(), ContentDisposition.attachment(), CacheControl.noStore(), content));
    }

    /** The file as its page asks for it: {@link #SMALL} or {@link #FULL} to be shown, if it may be, else to be saved. */
    public Optional<ResponseEntity<byte[]>> of(StoredFile file, String size) {
        boolean shown = file.picture() && (size.equals(SMALL) || size.equals(FULL));
        return shown ? shown(file.id(), file.name(), file.type(), size) : saved(file);
    }

    /** A picture of ours that no case has yet. */
    public Optional<ResponseEntity<byte[]>> shown(String id, String name, FileType type, String size) {
        var content = size.equals(SMALL) ? shelf.small(id) : shelf.content(id);
        return content.map(bytes -> answer(
                name,
                // The small one may be of another type than the picture.
                FileType.of(bytes).orElse(type),
                ContentDisposition.inline(),
                CacheControl.maxAge(KEPT).cachePrivate(),
                bytes));
    }

    private static ResponseEntity<byte[]> answer(
            String name, FileType type, ContentDisposition.Builder how, CacheControl kept, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type.mediaType()))
                .cacheControl(kept)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        how.filename(name, StandardCharsets.UTF_8).build().toString())
                .body(content);
    }
}
