package org.roundtrip.app.engine;

import java.util.Set;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What a merchant's decision may hold: FEEL, and nothing in any other language. */
final class DmnRules {
    private static final Set<String> WORDS = Set.of("historyTimeToLive", "inputVariable", "versionTag");
    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private DmnRules() {}

    static void check(Element root, OurModels ours, ModelFindings.ForFile findings) {
        Xml.each(root, element -> look(element, findings));
        Xml.all(root, "decision").forEach(decision -> {
            var outputs = ours.outputs(decision.getAttribute("id"));
            if (outputs != null && !OurModels.outputs(decision).containsAll(outputs)) {
                findings.add(Xml.place(decision), "must answer " + String.join(", ", outputs) + ", as ours does");
            }
        });
    }

    private static void look(Element element, ModelFindings.ForFile findings) {
        var place = Xml.place(element);
        for (var attribute : Xml.attributes(element)) {
            boolean engines = Xml.CAMUNDA_DMN.equals(attribute.getNamespaceURI());
            if (engines && !WORDS.contains(attribute.getLocalName())) {
                findings.add(place, "camunda:" + attribute.getLocalName() + " is not allowed");
            }
            if (attribute.getLocalName().equals("expressionLanguage") && !isFeel(attribute.getValue())) {
                findings.add(place, "expressions are FEEL; the language " + attribute.getValue() + " is not allowed");
            }
        }
        if (element.getLocalName().equals("functionDefinition")) {
            findings.add(place, "functions are not allowed");
        }
        var wrong = wrong(element);
        if (wrong != null) {
            findings.add(place, "not FEEL: " + wrong);
        }
    }

    private static @Nullable String wrong(Element element) {
        var text = Xml.children(element).stream()
                .filter(child -> "text".equals(child.getLocalName()))
                .map(Xml::ownText)
                .findFirst()
                .orElse("");
        if (text.isEmpty()) {
            return null;
        }
        return switch (element.getLocalName()) {
            case "inputEntry" -> text.equals("-") || FEEL.parseUnaryTests(text).isSuccess() ? null : text;
            case "inputExpression", "outputEntry", "literalExpression" ->
                FEEL.parseExpression(text).isSuccess() ? null : text;
            default -> null;
        };
    }

    private static boolean isFeel(String language) {
        return language.isEmpty()
                || language.equalsIgnoreCase("feel")
                || language.toUpperCase(java.util.Locale.ROOT).contains("/FEEL/");
    }
}
