package org.roundtrip.forms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.calculation.Kind;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.refund.Refund;
import org.roundtrip.refund.RefundWays;
import org.roundtrip.shipping.Purpose;
import org.roundtrip.shipping.Shipment;
import org.roundtrip.shipping.TrackingState;
import org.roundtrip.support.Translations;

class TextsTest {
    private static final Path MAIN = Path.of("src/main");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{(portal\\.[a-zA-Z0-9.-]+)[(}]");
    private static final Pattern IN_CODE = Pattern.compile("\"(portal\\.[a-z0-9.-]*[a-z0-9])\"");

    /** Rightly the same in several languages. */
    private static final Set<String> ALIKE = Set.of(
            "portal.check.change.one",
            "portal.check.units",
            "portal.track.message.shop",
            "portal.check.total",
            "portal.money.total",
            "portal.note.total",
            "portal.money.kind.BONUS",
            "portal.note.kind.BONUS",
            "portal.note.of.BONUS");

    private final Properties texts = texts();

    @Test
    void everyTextATemplateNamesExists() throws IOException {
        var keys = found(MAIN.resolve("resources/templates"), IN_TEMPLATE);

        assertThat(keys).hasSizeGreaterThan(100);
        assertThat(keys).allSatisfy(key -> assertThat(texts).containsKey(key));
    }

    @Test
    void everyTextTheCodeNamesExists() throws IOException {
        var keys = found(MAIN.resolve("java/org/roundtrip/forms/portal"), IN_CODE);

        assertThat(keys).hasSizeGreaterThan(15);
        assertThat(keys).allSatisfy(key -> assertThat(texts).containsKey(key));
    }

    @Test
    void everyValueTheDomainKnowsHasWords() {
        var keys = new ArrayList<String>();
        each(ReturnReason.values(), "portal.reason.%s", keys);
        each(CaseState.values(), "portal.status.%s", keys);
        each(Outcome.values(), "portal.outcome.%s.text", keys);
        each(Outcome.values(), "portal.outcome.%s", keys);
        each(Outcome.values(), "portal.done.next.%s", keys);
        each(Outcome.values(), "portal.money.expected.%s", keys);
        each(Shipment.State.values(), "portal.parcel.%s", keys);
        each(TrackingState.values(), "portal.tracking.%s", keys);
        each(Purpose.values(), "portal.sent.%s", keys);
        each(Shipment.State.values(), "portal.sent.state.%s", keys);
        each(TrackingState.values(), "portal.sent.tracking.%s", keys);
        each(Kind.values(), "portal.money.kind.%s", keys);

        each(RefundWays.To.values(), "portal.money.way.%s", keys);
        for (var method : Outcome.values()) {
            each(Refund.State.values(), "portal.money.%s." + method, keys);
        }

        assertThat(keys).allSatisfy(key -> assertThat(texts).containsKey(key));
    }

    @Test
    void apostrophesAreDoubledWhereFactsAreFilledIn() {
        texts.forEach((key, text) -> {
            if (text.toString().contains("{0}")) {
                assertThat(text.toString().replace("''", "")).as(key.toString()).doesNotContain("'");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "pt_BR"})
    void everyTextIsThereInEachLanguageWithTheSameFacts(String language) {
        assertThat(Translations.troubles("/portal", language, ALIKE))
                .as("portal_" + language + ".properties")
                .isEmpty();
    }

    @Test
    void copyIsPlain() {
        texts.forEach((key, text) -> assertThat(text.toString())
                .as(key.toString())
                .doesNotContain("!")
                .doesNotContainIgnoringCase("please"));
    }

    @Test
    void templatesHoldNoInlineScriptOrStyle() throws IOException {
        var nasty = Pattern.compile("(<style|style=|<script(?! defer th:src)|\\son[a-z]+=|javascript:|utext)");

        assertThat(found(MAIN.resolve("resources/templates/portal"), nasty)).isEmpty();
        assertThat(found(MAIN.resolve("resources/templates/error"), nasty)).isEmpty();
    }

    private static void each(Object[] values, String pattern, List<String> keys) {
        Arrays.stream(values).map(value -> String.format(pattern, value)).forEach(keys::add);
    }

    private static List<String> found(Path folder, Pattern pattern) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }

    private static Properties texts() {
        try (var in = new InputStreamReader(
                TextsTest.class.getResourceAsStream("/portal_en.properties"), StandardCharsets.UTF_8)) {
            var texts = new Properties();
            texts.load(in);
            return texts;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
