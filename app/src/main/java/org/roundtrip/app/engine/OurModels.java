package org.roundtrip.app.engine;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * What the models that ship with us hold, because that is what a copy of one may hold: a delegate, a topic or a form of
 * ours means something only where its own model has brought a case to it.
 */
final class OurModels {
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("(?<!['\"\\w.])[A-Za-z_]\\w*(?!['\"\\w(])");
    private static final Set<String> NO_VARIABLES =
            Set.of("execution", "true", "false", "null", "empty", "not", "and", "or");

    private final Map<String, Ours> processes = new TreeMap<>();
    private final Map<String, Set<String>> decisions = new TreeMap<>();
    private final Map<String, String> resources = new LinkedHashMap<>();
    private final Set<String> queues = new TreeSet<>(Set.of("support", "warehouse", "finance"));
    private final Set<String> variables = new TreeSet<>();

    /** What one of our processes holds. */
    record Ours(
            Set<String> delegates, Set<String> topics, Set<String> forms, Set<String> messages, Set<String> starts) {
        static final Ours NOTHING = new Ours(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** Looks at a model of ours. */
    void add(String resource, byte[] file) {
        Element root;
        try {
            root = Xml.read(file);
        } catch (SAXException e) {
            throw new IllegalStateException("our own " + resource + " can't be read", e);
        }
        Xml.all(root, "process").forEach(process -> addProcess(resource, root, process.getAttribute("id")));
        Xml.all(root, "decision").forEach(decision -> {
            resources.put(decision.getAttribute("id"), resource);
            decisions.put(decision.getAttribute("id"), outputs(decision));
        });
    }

    private void addProcess(String resource, Element root, String id) {
        var ours = new Ours(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        resources.put(id, resource);
        processes.put(id, ours);
        Xml.each(root, element -> {
            add(ours.delegates(), Xml.camunda(element, "delegateExpression"));
            add(ours.topics(), Xml.camunda(element, "topic"));
            add(ours.forms(), Xml.camunda(element, "formKey"));
            add(queues, Xml.camunda(element, "candidateGroups"));
            if ("message".equals(element.getLocalName())) {
                add(ours.messages(), Xml.attribute(element, null, "name"));
            }
            if ("in".equals(element.getLocalName())) {
                add(variables, Xml.attribute(element, null, "source"));
                add(variables, Xml.attribute(element, null, "target"));
            }
            ours.starts().addAll(BpmnRules.startsBy(element));
            EXPRESSION.matcher(Xml.ownText(element)).results().forEach(found -> names(found.group(1)));
            Xml.attributes(element)
                    .forEach(attribute ->
                            EXPRESSION.matcher(attribute.getValue()).results().forEach(found -> names(found.group(1))));
        });
    }

    /** What a process of ours holds; nothing if none of ours has this id. */
    Ours of(String process) {
        return processes.getOrDefault(process, Ours.NOTHING);
    }

    Set<String> processes() {
        return processes.keySet();
    }

    Set<String> decisions() {
        return decisions.keySet();
    }

    /** What a decision of ours answers; null if none of ours has this id. */
    @Nullable
    Set<String> outputs(String decision) {
        return decisions.get(decision);
    }

    /** The name a process or decision of ours is deployed under; null if none of ours has this id. */
    @Nullable
    String resource(String id) {
        return resources.get(id);
    }

    Set<String> queues() {
        return queues;
    }

    /** The variables our own models go by: a form that set one would decide what it knows nothing of. */
    Set<String> variables() {
        return variables;
    }

    static Set<String> outputs(Element decision) {
        var names = new HashSet<String>();
        Xml.all(decision, "output").forEach(output -> names.add(output.getAttribute("name")));
        return names;
    }

    private void names(String expression) {
        NAME.matcher(expression).results().forEach(name -> {
            boolean variable =
                    !NO_VARIABLES.contains(name.group()) && !name.group().endsWith("Delegate");
            if (variable) {
                variables.add(name.group());
            }
        });
    }

    private static void add(Set<String> to, @Nullable String value) {
        if (value != null) {
            to.add(value);
        }
    }
}
