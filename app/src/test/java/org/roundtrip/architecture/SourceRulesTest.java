package org.roundtrip.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.architecture.SourceFile.planted;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceRulesTest {
    private static final List<SourceFile> MAIN = SourceFile.main();
    private static final List<SourceFile> TESTS = SourceFile.tests();

    @Test
    void theSourcesAreFound() {
        assertThat(MAIN).hasSizeGreaterThan(300);
        assertThat(TESTS).hasSizeGreaterThan(30);
    }

    @Test
    void filesStayShort() {
        assertThat(SourceRules.tooLong(
                        Stream.concat(MAIN.stream(), TESTS.stream()).toList()))
                .isEmpty();
        assertThat(SourceRules.tooLong(List.of(planted("Long.java", "\n".repeat(251)))))
                .hasSize(1);
    }

    @Test
    void publicTypesSayWhatTheyAre() {
        assertThat(SourceRules.publicTypesWithoutJavadoc(MAIN)).isEmpty();
        assertThat(SourceRules.publicTypesWithoutJavadoc(
                        List.of(planted("A.java", "package a;\npublic sealed interface Mute {}"))))
                .hasSize(1);
    }

    @Test
    void namesOfTestsAreSentences() {
        assertThat(SourceRules.testsWithoutASentence(TESTS)).isEmpty();
        assertThat(SourceRules.testsWithoutASentence(List.of(
                        planted("ATest.java", "    @Test\n    void paysOnce() {"),
                        planted("BTest.java", "    @ParameterizedTest\n    @X\n    void test_refund_twice(int n) {"))))
                .hasSize(2);
    }

    @Test
    void everyTestIsOneThatRuns() {
        assertThat(SourceRules.testsNobodyRuns(TESTS)).isEmpty();
        assertThat(SourceRules.testsNobodyRuns(List.of(planted("RefundChecks.java", "    @Test\n"))))
                .hasSize(1);
    }
}
