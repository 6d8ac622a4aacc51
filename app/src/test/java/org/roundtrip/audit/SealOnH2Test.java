package org.roundtrip.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.app.cli.CommandLine;

class SealOnH2Test extends SealStories {
    @TempDir
    Path directory;

    @Override
    SealedCases open() {
        return new SealedCases("jdbc:h2:mem:seals;MODE=MySQL;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1", "sa");
    }

    private record Run(int code, String words) {}

    private Run verify(String... options) {
        var arguments = new ArrayList<>(List.of(
                "verify-timeline",
                "--spring.datasource.url=" + cases.url,
                "--spring.datasource.username=sa",
                "--roundtrip.demo.enabled=false",
                "--roundtrip.link-secret=" + SealedCases.SECRET));
        arguments.addAll(List.of(options));
        var words = new ByteArrayOutputStream();
        var out = System.out;
        try (var caught = new PrintStream(words, true, StandardCharsets.UTF_8)) {
            System.setOut(caught);
            int code = CommandLine.run(arguments.toArray(String[]::new), a -> null, a -> {});
            return new Run(code, words.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
        }
    }

    @Test
    void theCommandProvesWhatIsWholeAndMissesATailThatWasCut() throws Exception {
        long one = cases.newCase(5);
        cases.sealAll();
        var file = directory.resolve("heads.txt");
        var whole = verify("--heads", file.toString());
        assertThat(whole.code()).as(whole.words()).isZero();
        assertThat(whole.words()).contains("all as they were sealed");
        assertThat(Files.readString(file)).contains(cases.number(one) + " 5 ");
        assertThat(verify("--against", file.toString()).code()).isZero();

        for (var table : new String[] {"timeline_entry", "timeline_seal"}) {
            cases.change("delete from " + table + " where case_id = ? and seq > 3", one);
        }
        assertThat(verify().code()).isZero();
        var cut = verify("--against", file.toString());
        assertThat(cut.code()).isEqualTo(CommandLine.FAILED);
        assertThat(cut.words()).contains(cases.number(one) + ": its tail was cut off: entry 5");

        cases.change("update timeline_entry set facts = '{}' where case_id = ? and seq = 2", one);
        var changed = verify("--heads", directory.resolve("none.txt").toString());
        assertThat(changed.code()).isEqualTo(CommandLine.FAILED);
        assertThat(changed.words()).contains(cases.number(one) + ": entry 2 is not what was sealed", "1 broken");
        assertThat(directory.resolve("none.txt")).doesNotExist();

        Files.writeString(file, Files.readString(file).replaceFirst("RMA-[^\n]*\n", ""));
        assertThat(verify("--against", file.toString()).code()).isEqualTo(CommandLine.USAGE);
        forget(one);
    }
}
