package org.roundtrip.forms.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx", "\rx"})
    void makesFormulasHarmless(String cell) throws IOException {
        assertThat(csv(cell).replace("\"", "")).startsWith("'" + cell);
    }

    @Test
    void quotesWhatNeedsItAndKeepsNumbers() throws IOException {
        assertThat(csv("a,b", "say \"x\"", "two\nlines", "plain", null, -5L))
                .isEqualTo("\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",plain,,-5\r\n");
    }

    private static String csv(Object... cells) throws IOException {
        var out = new StringWriter();
        new CsvWriter(out).row(Arrays.asList(cells));
        return out.toString();
    }
}
