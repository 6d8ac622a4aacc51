package org.roundtrip.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {
    @Test
    void whatItIsItsFirstBytesSay() {
        assertThat(FileType.of(bytes("\u0089PNG\r\n\u001a\nrest"))).contains(FileType.PNG);
        assertThat(FileType.of(bytes("\u00ff\u00d8\u00ff\u00e0JFIF"))).contains(FileType.JPEG);
        assertThat(FileType.of(bytes("RIFF\0\0\0\0WEBPVP8 "))).contains(FileType.WEBP);
        assertThat(FileType.of(bytes("\0\0\0\u0018ftypheic\0\0\0\0"))).contains(FileType.HEIC);
        assertThat(FileType.of(bytes("%PDF-1.7\n"))).contains(FileType.PDF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%PDF",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<html><script>alert(1)</script>",
                "GIF89a",
                "MZ",
                "PK\u0003\u0004",
                " %PDF-1.7",
                "RIFF\0\0\0\0WAVE",
                "\0\0\0\u0018ftypisom"
            })
    void everythingElseIsNothingToAttach(String content) {
        assertThat(FileType.of(bytes(content))).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "photo.JPG | photo.png",
                "../../etc/passwd | passwd.png",
                "C:\\temp\\shot.png | shot.png",
                "invoice.pdf.exe | invoice pdf.png",
                "a\"; filename=\"b.html | a filename= b.png",
                ".htaccess | file.png",
                "Zerbrochen größer.png | Zerbrochen größer.png",
            })
    void namesAreMadeSafe(String name, String safe) {
        assertThat(TakeFile.tidy(name, FileType.PNG)).isEqualTo(safe);
    }

    @Test
    void longNamesAreCut() {
        assertThat(TakeFile.tidy("x".repeat(400) + ".png", FileType.PNG))
                .hasSize(150)
                .endsWith("x.png");
        assertThat(TakeFile.tidy("😀".repeat(100), FileType.PNG)).endsWith("😀.png");
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
