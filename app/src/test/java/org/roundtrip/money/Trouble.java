package org.roundtrip.money;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** What a provider does to a request for a refund, as the sandbox is asked for it. */
enum Trouble {
    NONE(28, ""),
    TIME_OUT_AFTER_ACCEPTING(4, "\"timeoutAfterAccepting\":true"),
    SLOW(3, "\"delayMs\":900"),
    ERROR_500(12, "\"status\":500"),
    ERROR_500_AFTER_ACCEPTING(12, "\"status\":500,\"accept\":true"),
    TOO_MANY(12, "\"status\":429,\"retryAfter\":\"2\""),
    DECLINED(8, "\"declineCode\":\"charge_not_refundable\""),
    OTHER_CURRENCY(9, "\"status\":200,\"accept\":true,\"body\":\"" + answer("\\\"jpy\\\"", "4000") + "\""),
    NEGATIVE(3, "\"status\":200,\"accept\":true,\"body\":\"" + answer("\\\"gbp\\\"", "-4000") + "\""),
    NO_JSON(9, "\"status\":200,\"accept\":true,\"body\":\"<html>Down for maintenance</html>\"");

    final int share;
    final String json;

    Trouble(int share, String more) {
        this.share = share;
        this.json = "{\"operation\":\"refund.create\"" + (more.isEmpty() ? "" : "," + more) + "}";
    }

    /** Trouble with what is asked besides: what became of an attempt, how a payment stands, how a refund ended. */
    static List<String> beside(Random random, int count) {
        var operations = List.of("refund.list", "payment.get", "refund.get");
        var what = List.of("\"status\":500", "\"status\":429", "\"status\":200,\"body\":\"{\\\"id\\\":\"");
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"operation\":\"" + operations.get(random.nextInt(3)) + "\","
                        + what.get(random.nextInt(3)) + "}")
                .toList();
    }

    private static String answer(String currency, String amount) {
        return "{\\\"id\\\":\\\"re_wrong\\\",\\\"object\\\":\\\"refund\\\",\\\"status\\\":\\\"succeeded\\\",\\\"amount\\\":"
                + amount + ",\\\"currency\\\":" + currency + "}";
    }
}
