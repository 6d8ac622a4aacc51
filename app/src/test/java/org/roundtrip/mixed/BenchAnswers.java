package org.roundtrip.mixed;

import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Answers of the bench and of whoever helps it. */
final class BenchAnswers {
    private final MixedServer on;
    private final CaseNotes notes;
    private final Dice dice;
    private final ObjectNode body;

    BenchAnswers(MixedServer on, CaseNotes notes, Dice dice, ObjectNode body) {
        this.on = on;
        this.notes = notes;
        this.dice = dice;
        this.body = body;
    }

    /** @param choose chooses for a field of the form @return what is written down if the answer is taken */
    Optional<Runnable> to(String form, UnaryOperator<String> choose) {
        return Optional.ofNullable(
                switch (form) {
                    case "repair/receive-device" -> receive(choose.apply("choice"));
                    case "repair/diagnose" -> diagnose(choose.apply("diagnosis"));
                    case "repair/write-quote" -> quote();
                    case "repair/order-parts" -> {
                        body.put("expected", Answers.inDays(on, 5));
                        yield null;
                    }
                    case "repair/take-parts-in" -> {
                        choose.apply("choice");
                        // Ordered parts come from the maker's shelf, not from ours.
                        yield () -> notes.parts.remove(notes.parts.size() - 1);
                    }
                    case "repair/repair-device" -> repair(choose.apply("choice"));
                    case "repair/test-device" -> test();
                    case "repair/ship-to-maker" -> {
                        body.remove("note");
                        body.put("tracking", "MAKER-" + notes.number).put("expected", Answers.inDays(on, 14));
                        yield null;
                    }
                    case "repair/chase-maker" -> chase();
                    case "repair/match-credit" -> {
                        body.put("creditedMinor", 1_000L * dice.between(0, 9));
                        yield null;
                    }
                    case "repair/review-repair" -> {
                        choose.apply("verdict");
                        yield null;
                    }
                    case "repair/arrange-replacement" -> {
                        choose.apply("choice");
                        yield null;
                    }
                    case "repair/take-loan-back" -> loan(choose.apply("choice"));
                    default -> null;
                });
    }

    private Runnable receive(String choice) {
        var serial = notes.wishes.get(0).bought().serial();
        if (choice.equals("SAME")) {
            body.put("serial", serial);
        } else if (choice.equals("OTHER")) {
            body.put("serial", serial + "-B");
        }
        return null;
    }

    private Runnable diagnose(String diagnosis) {
        body.remove("note");
        body.put("finding", "it does not do what it should");
        if (diagnosis.equals("TO_MAKER")) {
            body.put("supplier", "Maker Ltd").put("claimedMinor", 5_000);
        }
        if (!diagnosis.equals("FREE") && !diagnosis.equals("CHARGEABLE")) {
            return null;
        }
        return wanting();
    }

    private Runnable wanting() {
        var wanted = Answers.parts(dice);
        if (!wanted.isEmpty()) {
            var parts = body.putArray("parts");
            wanted.forEach(sku -> parts.addObject().put("sku", sku).put("quantity", 1));
        }
        return () -> notes.parts.addAll(wanted);
    }

    private Runnable quote() {
        body.remove("note");
        // Less than was paid for an earlier quote can't be offered.
        long labour = Math.max(3_000L * dice.upTo(5), notes.agreed * 5 / 6);
        var lines = body.putArray("lines");
        lines.addObject().put("kind", "LABOUR").put("words", "Labour").put("amountMinor", labour);
        lines.addObject().put("kind", "TAX").put("words", "VAT").put("amountMinor", labour / 5);
        body.put("validDays", dice.of(5, 14));
        return () -> notes.quoted = labour + labour / 5;
    }

    private Runnable repair(String choice) {
        if (choice.equals("MORE_PARTS")) {
            body.putArray("parts").addObject().put("sku", Catalogue.FUSE).put("quantity", 1);
            return () -> notes.parts.add(Catalogue.FUSE);
        }
        if (choice.equals("REPAIRED")) {
            return () -> {
                notes.parts.forEach(sku -> notes.left(sku, 1));
                notes.parts.clear();
            };
        }
        return notes.parts::clear;
    }

    private Runnable test() {
        boolean passed = dice.chance(80);
        body.put("passed", passed);
        notes.note("passed " + passed);
        return null;
    }

    private Runnable chase() {
        if (dice.chance(60)) {
            body.put("answer", dice.of("REPAIRED", "REPLACED", "CREDIT", "DECLINED"));
        } else {
            body.put("expected", Answers.inDays(on, 5));
        }
        return null;
    }

    private Runnable loan(String choice) {
        return choice.equals("BACK") ? () -> notes.cameBack(Catalogue.LOAN, 1) : null;
    }
}
