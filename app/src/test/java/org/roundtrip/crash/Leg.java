package org.roundtrip.crash;

/** What one payment owes one case, in pence. A case has one leg per payment that money goes back to. */
record Leg(String caseNumber, String payment, long pence) {}
