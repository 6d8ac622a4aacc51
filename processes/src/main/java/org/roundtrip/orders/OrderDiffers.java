package org.roundtrip.orders;

/** An order of this number is known with other lines, payments, dates or currency. */
public class OrderDiffers extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OrderDiffers(String number) {
        super("order " + number + " is known with other content");
    }
}
