package org.roundtrip.forms.api;

/** Bodies that are right, to be made wrong by a test. */
public final class Samples {
    private Samples() {}

    public static String order(String payment) {
        return """
                {"placedAt":"2026-02-20T08:26:00Z","deliveredAt":null,"currency":"GBP",
                 "customer":{"email":"c1@example.invalid","name":"Ann","reference":"1","street":"1 Road",
                             "city":"York","postcode":"YO1 1AA","country":"GB"},
                 "shippingPaid":0,
                 "lines":[{"line":1,"sku":"A","name":"Lamp","quantity":3,"paid":3000,"tax":500,"returnable":true},
                          {"line":2,"sku":"B","name":"Bulb","quantity":1,"paid":500,"tax":0,"returnable":true}],
                 "payments":[{"provider":"stripe","reference":"%s","captured":3500}]}""".formatted(payment);
    }

    public static String openCase(String order, int quantity, String reference) {
        return """
                {"externalReference":%s,"outcome":"REFUND","comment":null,
                 "lines":[{"order":"%s","line":1,"quantity":%d,"reason":"CHANGED_MIND","comment":null}]}""".formatted(reference == null ? "null" : "\"" + reference + "\"", order, quantity);
    }
}
