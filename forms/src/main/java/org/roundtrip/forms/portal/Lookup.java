package org.roundtrip.forms.portal;

/** What both look-up forms check before anything is looked up. */
final class Lookup {
    private static final int MAX = 254;

    private Lookup() {}

    static Problems missing(String number, String proof, Words words, String numberMissing) {
        var problems = Problems.none();
        if (number.isBlank() || number.length() > MAX) {
            problems.add("number", words.text(numberMissing));
        }
        if (proof.isBlank() || proof.length() > MAX) {
            problems.add("proof", words.text("portal.proof.missing"));
        }
        return problems;
    }
}
