package org.roundtrip.app.engine;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * What a merchant's process may hold. Everything of the engine's own words is on a list: what is not on it is refused,
 * because the next version of the engine may have one more way to run code.
 */
final class BpmnRules {
    private static final Set<String> WORDS = Set.of(
            "asyncBefore",
            "asyncAfter",
            "exclusive",
            "jobPriority",
            "taskPriority",
            "historyTimeToLive",
            "isStartableInTasklist",
            "versionTag",
            "formKey",
            "formRef",
            "formRefBinding",
            "candidateGroups",
            "dueDate",
            "followUpDate",
            "priority",
            "type",
            "topic",
            "delegateExpression",
            "decisionRef",
            "decisionRefBinding",
            "mapDecisionResult",
            "resultVariable",
            "calledElementBinding",
            "collection",
            "elementVariable",
            "errorCodeVariable",
            "errorMessageVariable",
            "escalationCodeVariable",
            "errorMessage");

    private static final Set<String> ELEMENTS = Set.of(
            "properties",
            "property",
            "in",
            "out",
            "failedJobRetryTimeCycle",
            "inputOutput",
            "inputParameter",
            "outputParameter");

    /** Words of the standard that run code, reach other cases, or hand tasks to nobody. */
    private static final Map<String, String> REFUSED = Map.of(
            "scriptTask", "scripts are not allowed",
            "script", "scripts are not allowed",
            "signal", "a signal would reach every case",
            "signalEventDefinition", "a signal would reach every case",
            "potentialOwner", "say candidateGroups instead",
            "humanPerformer", "say candidateGroups instead",
            "performer", "say candidateGroups instead");

    private static final Set<String> STARTS = Set.of(
            "timerEventDefinition", "messageEventDefinition", "conditionalEventDefinition", "signalEventDefinition");

    private final Element root;
    private final OurModels.Ours ours;
    private final boolean copy;
    private final KnownModels known;
    private final ModelFindings.ForFile findings;

    private BpmnRules(Element root, String id, KnownModels known, ModelFindings.ForFile findings) {
        this.root = root;
        this.ours = known.ours().of(id);
        this.copy = known.ours().processes().contains(id);
        this.known = known;
        this.findings = findings;
    }

    static void check(Element root, String id, KnownModels known, ModelFindings.ForFile findings) {
        var rules = new BpmnRules(root, id, known, findings);
        Xml.each(root, rules::look);
        rules.kept();
    }

    /** How a process starts by itself, beside being started; nothing for any other element. */
    static Set<String> startsBy(Element element) {
        var kinds = new HashSet<String>();
        boolean ofProcess = "startEvent".equals(element.getLocalName())
                && element.getParentNode() instanceof Element parent
                && "process".equals(parent.getLocalName());
        if (ofProcess) {
            Xml.children(element).stream()
                    .map(Element::getLocalName)
                    .filter(STARTS::contains)
                    .forEach(kinds::add);
        }
        return kinds;
    }

    private void look(Element element) {
        var place = Xml.place(element);
        var name = element.getLocalName();
        if (Xml.CAMUNDA_BPMN.equals(element.getNamespaceURI())) {
            if (!ELEMENTS.contains(name)) {
                findings.add(place, "camunda:" + name + " is not allowed");
            } else if (name.endsWith("putParameter") && !Xml.children(element).isEmpty()) {
                findings.add(
                        place,
                        "a parameter can only be a value, not a "
                                + Xml.children(element).get(0).getLocalName());
            }
        } else if (String.valueOf(element.getNamespaceURI()).contains("zeebe")) {
            findings.add(place, "this was made for Camunda 8");
        } else if (REFUSED.containsKey(name)) {
            findings.add(place, String.valueOf(REFUSED.get(name)));
        }
        words(element, place);
        expressions(element, place);
        switch (name) {
            case "userTask" -> userTask(element, place);
            case "callActivity" -> callActivity(element, place);
            case "businessRuleTask" -> ruleTask(element, place);
            case "startEvent" -> start(element, place);
            case "message" -> message(element, place);
            default -> {}
        }
    }

    private void words(Element element, String place) {
        for (var attribute : Xml.attributes(element)) {
            boolean engines = Xml.CAMUNDA_BPMN.equals(attribute.getNamespaceURI());
            if (engines && !WORDS.contains(attribute.getLocalName())) {
                findings.add(place, "camunda:" + attribute.getLocalName() + " is not allowed");
            }
            if (attribute.getNamespaceURI() == null && attribute.getName().equals("language")) {
                findings.add(
                        place, "conditions are expressions; the language " + attribute.getValue() + " is not allowed");
            }
        }
        only(element, place, "delegateExpression", ours.delegates(), "the delegate");
        only(element, place, "topic", ours.topics(), "the topic");
        only(element, place, "formKey", ours.forms(), "the form key");
        only(element, place, "type", Set.of("external"), "the type");
    }

    /** A word that may only be what our model of the same id has. */
    private void only(Element element, String place, String word, Set<String> allowed, String what) {
        var value = Xml.camunda(element, word);
        if (value != null && !allowed.contains(value)) {
            findings.add(place, what + " " + value + " is not on the list" + (copy ? " of this process" : ""));
        }
    }

    private void expressions(Element element, String place) {
        Xml.attributes(element).forEach(attribute -> expression(place, attribute.getValue()));
        expression(place, Xml.ownText(element));
    }

    private void expression(String place, String text) {
        if (ModelExpressionRules.isExpression(text) && !ours.delegates().contains(text)) {
            var refusal = ModelExpressionRules.refusal(text);
            if (refusal != null) {
                findings.add(place, refusal);
            }
        }
    }

    private void userTask(Element task, String place) {
        var queue = Xml.camunda(task, "candidateGroups");
        if (queue == null || !known.ours().queues().contains(queue)) {
            findings.add(
                    place,
                    "candidateGroups must be one of "
                            + String.join(", ", known.ours().queues()));
        }
        var form = Xml.camunda(task, "formRef");
        if (form == null) {
            if (Xml.camunda(task, "formKey") == null) {
                findings.add(place, "has no form: nobody could answer it");
            }
        } else if (!known.forms().contains(form)) {
            findings.add(place, "the form " + form + " is in no .form file");
        } else if (!"deployment".equals(Xml.camunda(task, "formRefBinding"))) {
            findings.add(place, "formRefBinding must be deployment, so that a case keeps its form");
        }
    }

    private void callActivity(Element call, String place) {
        var called = call.getAttribute("calledElement");
        if (!known.processes().contains(called)) {
            findings.add(place, "calls the process \"" + called + "\", which is not there");
        }
        if (!"deployment".equals(Xml.camunda(call, "calledElementBinding"))) {
            findings.add(
                    place, "calledElementBinding must be deployment, so that a case keeps the version it began with");
        }
        boolean key = Xml.all(call, "in").stream().anyMatch(in -> in.hasAttribute("businessKey"));
        boolean caseId = Xml.all(call, "in").stream()
                .anyMatch(
                        in -> "caseId".equals(in.getAttribute("target")) || "all".equals(in.getAttribute("variables")));
        if (!key || !caseId) {
            findings.add(place, "must pass on the business key and caseId: tasks would belong to no case");
        }
    }

    private void ruleTask(Element task, String place) {
        var decision = Xml.camunda(task, "decisionRef");
        if (decision != null && !known.decisions().contains(decision)) {
            findings.add(place, "asks the decision \"" + decision + "\", which is not there");
        }
        if (!Set.of("", "deployment", "latest").contains(text(Xml.camunda(task, "decisionRefBinding")))) {
            findings.add(place, "decisionRefBinding must be deployment or latest");
        }
        if (decision != null && !"singleEntry".equals(Xml.camunda(task, "mapDecisionResult"))) {
            findings.add(place, "mapDecisionResult must be singleEntry: variables hold plain values only");
        }
    }

    private void start(Element start, String place) {
        for (var kind : startsBy(start)) {
            if (!ours.starts().contains(kind)) {
                findings.add(place, "a process can't start by itself: it would belong to no case");
            }
        }
    }

    private void message(Element message, String place) {
        if (!ours.messages().contains(message.getAttribute("name"))) {
            findings.add(place, "nobody sends the message " + message.getAttribute("name"));
        }
    }

    /** What a copy of one of our processes must still listen to, because our code says it. */
    private void kept() {
        var names = new HashSet<String>();
        Xml.all(root, "message").forEach(message -> names.add(message.getAttribute("name")));
        ours.messages().stream()
                .filter(message -> !names.contains(message))
                .forEach(message -> findings.add(Xml.place(root), "no longer waits for the message " + message));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
