package org.roundtrip.forms.portal;

import java.util.regex.Pattern;
import org.roundtrip.withdrawal.Stating;

/**
 * The form of a withdrawal as it was sent. Asks for what the law lets a shop ask for (Directive 2011/83/EU art. 11a): who,
 * which contract, where to send the receipt. No reason, no account.
 */
record WithdrawForm(String name, String order, String email, String scope, String items) {
    static final String SOME = "items";

    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>]+@[^\\s@,;<>]+");

    static WithdrawForm of(WithdrawDraft draft) {
        return new WithdrawForm(
                draft.name(),
                draft.order(),
                draft.email(),
                draft.items() == null ? "all" : SOME,
                draft.items() == null ? "" : draft.items());
    }

    static WithdrawForm empty() {
        return new WithdrawForm("", "", "", "", "");
    }

    public boolean some() {
        return scope.equals(SOME);
    }

    WithdrawDraft draft() {
        return new WithdrawDraft(name, order, email, some() ? items : null, null);
    }

    /** Nothing that is written is wrong because we don't know it: orders are not looked at here. */
    Problems problems(Words words) {
        var problems = Problems.none();
        check(problems, "name", name, Stating.LONGEST_NAME, "portal.withdraw.name.missing", words);
        check(problems, "order", order, Stating.LONGEST_ORDER, "portal.withdraw.order.missing", words);
        if (!isEmail(email)) {
            problems.add("email", words.text("portal.withdraw.email.missing"));
        }
        if (!some() && !scope.equals("all")) {
            problems.add("scope", words.text("portal.withdraw.scope.missing"));
        } else if (some()) {
            check(problems, "items", items, Stating.LONGEST_ITEMS, "portal.withdraw.items.missing", words);
        } else if (!items.isEmpty()) {
            // Both at once leave open what is meant, and a statement must not.
            problems.add("items", words.text("portal.withdraw.items.both"));
        }
        return problems;
    }

    /** Whether mail could be sent there. */
    static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches() && text.length() <= Stating.LONGEST_EMAIL;
    }

    private static void check(Problems problems, String field, String typed, int most, String missing, Words words) {
        if (typed.isEmpty()) {
            problems.add(field, words.text(missing));
        } else if (typed.length() > most) {
            problems.add(field, words.text("portal.withdraw.long", most));
        }
    }
}
