package org.roundtrip.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a model as its author laid it out, in his units.
 *
 * @param name of the model in words
 */
public record Drawing(String model, String name, int version, List<Shape> shapes, List<Flow> flows) {
    /** What a shape is drawn as. */
    public enum Kind {
        PERSON,
        MACHINE,
        RULE,
        RECEIVE,
        SEND,
        DELEGATE,
        CALL,
        SUB_PROCESS,
        EVENT_SUB_PROCESS,
        START,
        END,
        CATCH,
        THROW,
        BOUNDARY,
        BOUNDARY_BESIDE,
        EXCLUSIVE,
        PARALLEL,
        EVENT_GATEWAY,
        NOTE;

        /** A box with its name inside. */
        public boolean isBox() {
            return ordinal() <= EVENT_SUB_PROCESS.ordinal();
        }

        public boolean isFrame() {
            return this == SUB_PROCESS || this == EVENT_SUB_PROCESS;
        }

        public boolean isEvent() {
            return ordinal() >= START.ordinal() && ordinal() <= BOUNDARY_BESIDE.ordinal();
        }

        public boolean isGateway() {
            return ordinal() >= EXCLUSIVE.ordinal() && ordinal() <= EVENT_GATEWAY.ordinal();
        }
    }

    /** What an event is about. */
    public enum About {
        NOTHING,
        TIMER,
        MESSAGE,
        ERROR,
        ESCALATION,
        TERMINATE,
        OTHER
    }

    /** A rectangle. */
    public record Box(double x, double y, double width, double height) {}

    /** A point of a line. */
    public record Point(double x, double y) {}

    /**
     * A step, event, gateway or note.
     *
     * @param name empty if it has none
     * @param label where the name of something without room for it stands; null to put it below
     */
    public record Shape(
            String id,
            Kind kind,
            About about,
            String name,
            Box at,
            @Nullable Box label) {}

    /** A line. @param dashed whether it leads to a note only */
    public record Flow(
            String id,
            String from,
            String to,
            boolean dashed,
            String name,
            List<Point> points,
            @Nullable Box label) {}

    /** The name of a shape in words, its id if it has none. */
    public String nameOf(String id) {
        return shapes.stream()
                .filter(shape -> shape.id().equals(id) && !shape.name().isEmpty())
                .map(Shape::name)
                .findFirst()
                .orElse(id);
    }
}
