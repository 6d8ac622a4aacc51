package org.roundtrip.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A merchant's directory of models: what somebody makes in an editor, without a line of Java. */
public final class MerchantsDirectory {
    /** The form of the task that {@link #returnCaseWithATaskBefore} adds. */
    public static final String FORM = """
            {
              "type": "default", "id": "check-serial", "schemaVersion": 19, "executionPlatform": "Camunda Platform",
              "components": [
                {"type": "text", "id": "Text_1", "text": "## {{case.number}}: {{case.lines[1].name}}"},
                {"type": "textfield", "id": "Field_serial", "key": "serial", "label": "Serial number",
                 "description": "As engraved on the base", "validate": {"required": true, "pattern": "^SN-[0-9]{4}$",
                 "patternErrorMessage": "A serial number looks like SN-1234"}},
                {"type": "radio", "id": "Field_match", "key": "serialMatches", "label": "Does it match the invoice?",
                 "values": [{"label": "Yes", "value": "YES"}, {"label": "No", "value": "NO"}],
                 "validate": {"required": true}},
                {"type": "textarea", "id": "Field_why", "key": "difference", "label": "What is different?",
                 "validate": {"required": true}, "conditional": {"hide": "=serialMatches != \\"NO\\""}},
                {"type": "dynamiclist", "id": "List_1", "path": "accessories", "label": "Accessories",
                 "defaultRepetitions": 0, "components": [
                   {"type": "textfield", "id": "Field_what", "key": "what", "label": "What", "validate": {"required": true}}]},
                {"type": "filepicker", "id": "Field_photo", "key": "photos", "label": "Photos", "multiple": true},
                {"type": "expression", "id": "Expression_1", "key": "accessoryCount", "expression": "=count(accessories)"}
              ]
            }
            """;

    private final Path directory;

    private MerchantsDirectory(Path directory) {
        this.directory = directory;
    }

    public static MerchantsDirectory empty() {
        try {
            return new MerchantsDirectory(Files.createTempDirectory("merchants-models"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path() {
        return directory;
    }

    public MerchantsDirectory with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public MerchantsDirectory with(String name, byte[] content) {
        try {
            Files.write(directory.resolve(name), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of our return-case with one more task for a person, before the step {@code next}. */
    public MerchantsDirectory withATaskBefore(String next, String queue) {
        return with("return-case.bpmn", returnCaseWithATaskBefore(next, queue)).with("check-serial.form", FORM);
    }

    static byte[] returnCaseWithATaskBefore(String next, String queue) {
        var model = ours("return-case");
        FlowNode after = model.getModelElementById(next);
        var task = model.newInstance(UserTask.class);
        task.setId("Task_CheckSerial");
        task.setName("Check serial number");
        task.setCamundaFormRef("check-serial");
        task.setCamundaFormRefBinding("deployment");
        task.setCamundaCandidateGroups(queue);
        before(model, after, task);
        return bytes(model);
    }

    /** Puts a step before another: what led to that one leads to it, and it leads on. */
    public static void before(BpmnModelInstance model, FlowNode after, FlowNode task) {
        after.getParentElement().addChildElement(task);
        for (var flow : after.getIncoming().toArray(SequenceFlow[]::new)) {
            flow.setTarget(task);
            after.getIncoming().remove(flow);
            task.getIncoming().add(flow);
        }
        var flow = model.newInstance(SequenceFlow.class);
        flow.setId("Flow_" + task.getId() + "_" + after.getId());
        after.getParentElement().addChildElement(flow);
        flow.setSource(task);
        flow.setTarget(after);
        task.getOutgoing().add(flow);
        after.getIncoming().add(flow);
    }

    /** A model of ours, to be changed. */
    public static BpmnModelInstance ours(String process) {
        try (var file = MerchantsDirectory.class.getResourceAsStream("/processes/" + process + ".bpmn")) {
            return Bpmn.readModelFromStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(BpmnModelInstance model) {
        var out = new ByteArrayOutputStream();
        Bpmn.writeModelToStream(out, model);
        return out.toByteArray();
    }
}
