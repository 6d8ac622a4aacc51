package org.roundtrip.app.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.roundtrip.taskform.FormReader;
import org.roundtrip.taskform.UnreadableForm;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The models, decisions and forms of a merchant's own: files in {@code roundtrip.models-dir}, read at the start and
 * nowhere else. One that holds what it may not stops the start.
 */
@Component
class MerchantModels {
    private static final long LARGEST = 2_000_000;
    private static final int MOST = 200;
    private static final String THE_FILE = "the file";

    private final String directory;
    private final FormReader forms;

    MerchantModels(@Value("${roundtrip.models-dir:}") String directory, FormReader forms) {
        this.directory = directory;
        this.forms = forms;
    }

    /**
     * The files by the name they are deployed under. One that takes the place of ours has the name of ours, and so
     * replaces it in the deployment that all of them make together.
     *
     * @throws ModelsRefused if any of them can't be taken
     */
    Map<String, byte[]> read(OurModels ours) {
        if (directory.isBlank()) {
            return Map.of();
        }
        var findings = new ModelFindings();
        var files = files(findings);
        var roots = new TreeMap<String, Element>();
        var ids = new HashMap<String, String>();
        var formIds = new HashSet<String>();
        files.forEach((name, content) -> {
            if (name.endsWith(".form")) {
                form(name, content, ours, ids, formIds, findings.in(name));
            } else {
                model(name, content, ids, roots, findings.in(name));
            }
        });
        check(roots, ids, ours, formIds, findings);
        if (!findings.all().isEmpty()) {
            throw new ModelsRefused(directory, findings.all());
        }
        var deployed = new LinkedHashMap<String, byte[]>();
        files.forEach((name, content) -> deployed.put(place(name, ids, ours), content));
        return deployed;
    }

    private Map<String, byte[]> files(ModelFindings findings) {
        var files = new TreeMap<String, byte[]>();
        var found = new ArrayList<Path>();
        try (var listed = Files.list(Path.of(directory))) {
            listed.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"))
                    .sorted()
                    .forEach(found::add);
            for (var file : found) {
                var name = file.getFileName().toString();
                if (Files.size(file) > LARGEST) {
                    findings.in(name).add(THE_FILE, "is larger than " + LARGEST + " bytes");
                } else {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new ModelsRefused(directory, List.of("it can't be read: " + e));
        }
        if (found.size() > MOST) {
            throw new ModelsRefused(directory, List.of("it holds more than " + MOST + " files"));
        }
        return files;
    }

    private void form(
            String name,
            byte[] content,
            OurModels ours,
            Map<String, String> ids,
            Set<String> formIds,
            ModelFindings.ForFile findings) {
        try {
            var form = forms.read(content);
            claim(form.id(), name, ids, findings);
            formIds.add(form.id());
            form.keys().stream()
                    .filter(ours.variables()::contains)
                    .forEach(key -> findings.add(form.id(), "the key " + key + " is a variable of our own models"));
        } catch (UnreadableForm e) {
            findings.add(e.place(), String.valueOf(e.getMessage()));
        }
    }

    private static void model(
            String name,
            byte[] content,
            Map<String, String> ids,
            Map<String, Element> roots,
            ModelFindings.ForFile findings) {
        try {
            var root = Xml.read(content);
            var found = Xml.all(root, name.endsWith(".bpmn") ? "process" : "decision");
            if (found.isEmpty() || name.endsWith(".bpmn") && found.size() > 1) {
                findings.add(THE_FILE, "must hold one " + (name.endsWith(".bpmn") ? "process" : "decision"));
                return;
            }
            found.forEach(one -> claim(one.getAttribute("id"), name, ids, findings));
            roots.put(name, root);
        } catch (SAXException e) {
            findings.add(THE_FILE, "can't be read: " + e.getMessage());
        }
    }

    private static void claim(String id, String name, Map<String, String> ids, ModelFindings.ForFile findings) {
        var other = ids.putIfAbsent(id, name);
        if (other != null) {
            findings.add(id, "is in " + other + " too");
        }
    }

    private static void check(
            Map<String, Element> roots,
            Map<String, String> ids,
            OurModels ours,
            Set<String> formIds,
            ModelFindings findings) {
        var processes = new HashSet<>(ours.processes());
        var decisions = new HashSet<>(ours.decisions());
        ids.forEach((id, file) -> {
            if (file.endsWith(".bpmn")) {
                processes.add(id);
            } else if (file.endsWith(".dmn")) {
                decisions.add(id);
            }
        });
        var known = new KnownModels(ours, processes, decisions, formIds);
        roots.forEach((name, root) -> {
            if (name.endsWith(".bpmn")) {
                var process = Xml.all(root, "process").get(0);
                BpmnRules.check(root, process.getAttribute("id"), known, findings.in(name));
            } else {
                DmnRules.check(root, ours, findings.in(name));
            }
        });
    }

    /** Where a file stands in the deployment. */
    private static String place(String name, Map<String, String> ids, OurModels ours) {
        return ids.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(entry -> ours.resource(entry.getKey()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse("models/" + name);
    }
}
