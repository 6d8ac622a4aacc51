package org.roundtrip.forms.portal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.orders.OrderLine;
import org.roundtrip.repair.FaultGuide;

/**
 * A device with what was said about it so far, as it was typed.
 *
 * @param needsSerial whether its number has to be given: only a repair needs it
 * @param hints what may help, once it was answered
 */
record Device(
        int line,
        String name,
        FaultGuide guide,
        Map<String, String> answers,
        String since,
        String serial,
        String proof,
        String comment,
        boolean needsSerial,
        List<String> hints) {

    static Device of(Draft draft, Draft.Chosen item, OrderLine line, FaultGuide guide) {
        var fault = item.fault();
        return new Device(
                item.line(),
                line.name(),
                guide,
                fault == null ? Map.of() : fault.answers(),
                fault == null || fault.since() == null ? "" : fault.since().toString(),
                fault == null || fault.serial() == null ? "" : fault.serial(),
                fault == null || fault.proof() == null ? "" : fault.proof(),
                item.comment() == null ? "" : item.comment(),
                item.isRepaired() || draft.forRepair() && item.quantity() == 1,
                List.of());
    }

    public boolean gave(String question, String answer) {
        return answer.equals(answers.get(question));
    }

    /** What the request keeps of it. */
    Fault fault() {
        return new Fault(answers, date(since), serial.isEmpty() ? null : serial, proof.isEmpty() ? null : proof);
    }

    /** A day as browsers send it; null for anything else. */
    static @Nullable LocalDate date(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
