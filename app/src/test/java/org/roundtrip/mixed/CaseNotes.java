package org.roundtrip.mixed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the driver saw and did about one case, in its own hand. Money is minor units. */
final class CaseNotes {
    final String number;
    private final String outcome;
    final List<Wish> wishes;

    /** How its journey ended, as the API says it. */
    String state = "";

    boolean closed;
    String waits = "";
    final List<String> openTasks = new ArrayList<>();

    /** What support said of the request: ACCEPT, REFUSE, KEEP_ITEM; null if it was not asked. */
    @Nullable
    String review;

    /** What the warehouse found, by line. */
    final Map<Integer, Found> found = new HashMap<>();

    /** How an inspection that found something wrong was settled. */
    @Nullable
    String settlement;

    boolean lostOnTheWay;
    boolean closedUnpaid;
    boolean sentBackAfterNo;

    /** Chosen in place of what was wished first, by line. */
    final Map<Integer, Product> chosen = new HashMap<>();

    /** It became a refund: by his choice, or because he made none. */
    boolean becameRefund;

    boolean replacementArrived;

    /** Lost on its way, and support gave him his money. */
    boolean replacementForgone;

    /** What the newest quote says, and the most of those he accepted: he never pays for two. */
    long quoted;

    long agreed;

    /** Paid to the customer past the provider, by finance. */
    long refundedElsewhere;

    /** Units that left us or came to stay, by product. */
    final Map<String, Long> left = new HashMap<>();

    final Map<String, Long> cameBack = new HashMap<>();

    /** What a technician has reserved or asked for and not built in yet. */
    final List<String> parts = new ArrayList<>();

    /** Everything that was answered or happened, in order. */
    final List<String> diary = new ArrayList<>();

    /** Parcels that were handed to the carrier. */
    final Set<String> packed = new HashSet<>();

    /** @param percent lost in value @param judged whether a person said so, and not the usual table */
    record Found(int received, int accepted, String grade, int percent, boolean judged) {}

    CaseNotes(String number, String outcome, List<Wish> wishes) {
        this.number = number;
        this.outcome = outcome;
        this.wishes = wishes;
    }

    void left(String sku, long units) {
        left.merge(sku, units, Long::sum);
    }

    void cameBack(String sku, long units) {
        cameBack.merge(sku, units, Long::sum);
    }

    void note(String what) {
        diary.add(what);
    }

    /** What is wanted; an exchange that became a refund is still told as an exchange. */
    String outcome() {
        return outcome;
    }

    /** Whether this was done or happened, by its beginning. */
    boolean said(String what) {
        return diary.stream().anyMatch(line -> line.startsWith(what));
    }

    /** Whether finance would not give back what had been collected: nobody is asked about that again. */
    boolean financeKeptIt() {
        long no = diary.stream().filter("approve-refund:REJECT"::equals).count();
        long answered = diary.stream()
                .filter(line -> line.startsWith("answer-rejected-refund"))
                .count();
        return no > answered;
    }

    /** Whether the customer has something else for what he bought. */
    boolean swapped() {
        return replacementArrived && !replacementForgone;
    }

    /** A line as it was wished last. */
    Wish wish(int i) {
        var wish = wishes.get(i);
        var again = chosen.get(i + 1);
        return again == null ? wish : wish.instead(again);
    }

    String currency() {
        return wishes.get(0).order().currency();
    }

    @Override
    public String toString() {
        return number + " (" + outcome + ", " + state + (closed ? "" : ", waits for " + waits + " " + openTasks) + ") "
                + diary;
    }
}
