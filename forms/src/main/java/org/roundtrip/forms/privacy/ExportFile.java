package org.roundtrip.forms.privacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.privacy.ExportPerson.Attached;
import org.roundtrip.privacy.ExportPerson.Export;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** An export as it is sent: JSON alone, or a ZIP file with it and the person's files. */
@Component
public class ExportFile {
    /** The media type of a ZIP file. */
    public static final String ZIP = "application/zip";

    private static final String NAME = "personal-data.zip";

    private final JsonMapper json;

    ExportFile(JsonMapper json) {
        this.json = json;
    }

    /** The rows, and the names of the files. */
    public Map<String, @Nullable Object> data(Export export) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("email", export.email());
        data.put("at", export.at().toString());
        data.put("data", export.data());
        data.put("files", export.files().stream().map(ExportFile::path).toList());
        return data;
    }

    /** To be saved and never kept on the way. */
    public ResponseEntity<byte[]> zip(Export export) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(ZIP))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(NAME).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes(export));
    }

    private byte[] bytes(Export export) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("data.json"));
            zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(data(export)));
            for (var file : export.files()) {
                zip.putNextEntry(new ZipEntry(path(file)));
                zip.write(file.content());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String path(Attached file) {
        return "files/" + file.name();
    }
}
