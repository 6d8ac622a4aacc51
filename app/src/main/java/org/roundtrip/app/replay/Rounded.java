package org.roundtrip.app.replay;

/** Rounds measurements, which are read by people. */
class Rounded {
    private Rounded() {}

    static double to(double value, int decimals) {
        double power = Math.pow(10, decimals);
        return Math.round(value * power) / power;
    }
}
