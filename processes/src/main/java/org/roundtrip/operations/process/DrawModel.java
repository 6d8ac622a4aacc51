package org.roundtrip.operations.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.jspecify.annotations.Nullable;
import org.roundtrip.operations.Drawing;

/** Reads the layout of a model. What a model holds beside steps, lines and notes is not drawn. */
final class DrawModel {
    private DrawModel() {}

    static Drawing of(BpmnModelInstance model, String key, String name, int version) {
        return new Drawing(key, name, version, shapes(model), flows(model));
    }

    private static List<Drawing.Shape> shapes(BpmnModelInstance model) {
        var frames = new ArrayList<Drawing.Shape>();
        var others = new ArrayList<Drawing.Shape>();
        for (var shape : model.getModelElementsByType(BpmnShape.class)) {
            var element = shape.getBpmnElement();
            Drawing.Shape drawn = null;
            if (element instanceof FlowNode node) {
                drawn = new Drawing.Shape(
                        node.getId(),
                        ShapeKinds.kind(node),
                        ShapeKinds.about(node),
                        words(node.getName()),
                        box(shape.getBounds()),
                        label(shape.getBpmnLabel()));
            } else if (element instanceof TextAnnotation note) {
                drawn = new Drawing.Shape(
                        note.getId(),
                        Drawing.Kind.NOTE,
                        Drawing.About.NOTHING,
                        note.getText() == null ? "" : words(note.getText().getTextContent()),
                        box(shape.getBounds()),
                        null);
            }
            if (drawn != null) {
                (drawn.kind().isFrame() ? frames : others).add(drawn);
            }
        }
        // A frame is larger than what it holds: drawn first, it hides nothing.
        frames.sort(java.util.Comparator.comparingDouble(
                        (Drawing.Shape one) -> one.at().width() * one.at().height())
                .reversed());
        frames.addAll(others);
        return frames;
    }

    private static List<Drawing.Flow> flows(BpmnModelInstance model) {
        var flows = new ArrayList<Drawing.Flow>();
        for (var edge : model.getModelElementsByType(BpmnEdge.class)) {
            var points = edge.getWaypoints().stream()
                    .map(point -> new Drawing.Point(point.getX(), point.getY()))
                    .toList();
            var element = edge.getBpmnElement();
            if (element instanceof SequenceFlow flow) {
                flows.add(new Drawing.Flow(
                        flow.getId(),
                        flow.getSource().getId(),
                        flow.getTarget().getId(),
                        false,
                        words(((FlowElement) flow).getName()),
                        points,
                        label(edge.getBpmnLabel())));
            } else if (element instanceof Association line) {
                flows.add(new Drawing.Flow(
                        line.getId(), id(line.getSource()), id(line.getTarget()), true, "", points, null));
            }
        }
        return flows;
    }

    private static String id(@Nullable BaseElement element) {
        return element == null ? "" : element.getId();
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }

    private static Drawing.@Nullable Box label(@Nullable BpmnLabel label) {
        return label == null || label.getBounds() == null ? null : box(label.getBounds());
    }

    private static Drawing.Box box(Bounds bounds) {
        return new Drawing.Box(
                Objects.requireNonNullElse(bounds.getX(), 0.0),
                Objects.requireNonNullElse(bounds.getY(), 0.0),
                Objects.requireNonNullElse(bounds.getWidth(), 0.0),
                Objects.requireNonNullElse(bounds.getHeight(), 0.0));
    }
}
