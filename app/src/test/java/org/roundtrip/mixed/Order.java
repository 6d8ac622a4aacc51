package org.roundtrip.mixed;

import java.util.List;

/** An order as the driver handed it in. @param days since delivery @param payments references at the provider */
record Order(String number, String currency, String country, int days, List<Bought> lines, List<String> payments) {
    /** @param unitPaid what each unit paid, in minor units @param serial of the first unit, empty if it has none */
    record Bought(int line, Product product, int quantity, long unitPaid, String serial) {}
}
