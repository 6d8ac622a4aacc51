package org.roundtrip.brand;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The shop's picture. By its first bytes, whatever its name says, it is PNG, JPEG or WebP: SVG may hold scripts.
 *
 * @param type its media type
 */
public record Logo(String type, byte[] content) {
    private static final int LARGEST = 512 * 1024;

    static Logo read(String file) {
        try {
            var path = Path.of(file);
            if (Files.size(path) > LARGEST) {
                throw new IllegalStateException("roundtrip.brand.logo is larger than 512 KB: " + file);
            }
            var content = Files.readAllBytes(path);
            return new Logo(type(file, content), content);
        } catch (IOException e) {
            throw new IllegalStateException("roundtrip.brand.logo can't be read: " + file, e);
        }
    }

    private static String type(String file, byte[] content) {
        var start = new String(content, 0, Math.min(12, content.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return "image/png";
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        if (start.startsWith("RIFF") && start.endsWith("WEBP")) {
            return "image/webp";
        }
        throw new IllegalStateException("roundtrip.brand.logo is no PNG, JPEG or WebP: " + file);
    }
}
