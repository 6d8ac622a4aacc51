package org.roundtrip.integrations.mail;

import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.notification.DueMail;
import org.springframework.context.MessageSource;

/** What a template finds: every fact by name (empty if there is none), dates and amounts in the reader's manner. */
final class MailFacts {
    private static final List<String> NAMES = List.of(
            "items",
            "orders",
            "requests",
            "outcome",
            "amount",
            "reason",
            "note",
            "carrier",
            "tracking",
            "purpose",
            "handInBy",
            "together",
            "method",
            "creditCode",
            "paidBack",
            "credited",
            "backOnCredit",
            "creditEnding",
            "creditUntil",
            "because",
            "timing",
            "chooseBy",
            "question",
            "text",
            "coupon",
            "payBy",
            "how",
            "validUntil",
            "dueAt",
            "otherwise",
            "months",
            "reference",
            "statedAt",
            "name",
            "email",
            "order",
            "lastDay",
            "days",
            "ground");

    private static final List<String> DATES =
            List.of("handInBy", "creditUntil", "chooseBy", "payBy", "validUntil", "dueAt", "lastDay");
    private static final List<String> AMOUNTS = List.of("amount", "paidBack", "credited", "backOnCredit");

    private final MessageSource words;
    private final ZoneId zone;

    MailFacts(MessageSource words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    Map<String, Object> of(DueMail mail, Locale locale) {
        var facts = new HashMap<String, String>();
        NAMES.forEach(name -> facts.put(name, mail.facts().getOrDefault(name, "")));
        AMOUNTS.forEach(fact -> facts.computeIfPresent(fact, (name, text) -> amount(text, locale)));
        DATES.forEach(fact -> facts.computeIfPresent(fact, (name, text) -> date(text, locale)));
        facts.computeIfPresent("carrier", (name, text) -> carrier(text));
        facts.computeIfPresent("statedAt", (name, text) -> moment(text, locale));
        facts.computeIfPresent("ground", (name, code) -> coded("ground.", code, code, locale));
        facts.computeIfPresent("outcome", (name, code) -> coded("outcome.", code, code, locale));
        var anyReason = words.getMessage("reason.OTHER", null, locale);
        facts.computeIfPresent("reason", (name, code) -> coded("reason.", code, anyReason, locale));

        var model = new HashMap<String, Object>();
        model.put("f", facts);
        model.put("items", facts.get("items").lines().map(String::strip).toList());
        model.put("orders", pairs(facts.get("orders"), when -> date(when, locale)));
        model.put("requests", pairs(facts.get("requests"), url -> url));
        model.put("due", mail.dueAt() == null ? null : date(mail.dueAt().atZone(zone), locale));
        model.put("caseNumber", mail.caseNumber());
        model.put("trackUrl", mail.trackUrl());
        model.put("greeting", greeting(mail.recipientName(), locale));
        return model;
    }

    /** Lines of two, with a tab between. */
    private static List<List<String>> pairs(String text, UnaryOperator<String> second) {
        return text.lines()
                .map(line -> line.split("\t", 2))
                .map(pair -> List.of(pair[0], pair.length < 2 ? "" : second.apply(pair[1])))
                .toList();
    }

    private String greeting(@Nullable String name, Locale locale) {
        return name == null || name.isBlank()
                ? words.getMessage("mail.greeting-unnamed", null, locale)
                : words.getMessage("mail.greeting", new Object[] {MailTemplates.oneLine(name)}, locale);
    }

    /** The words for a code; a code there are none for, or words already, come as {@code otherwise}. */
    private String coded(String prefix, String code, String otherwise, Locale locale) {
        if (code.isEmpty()) {
            return "";
        }
        var key = prefix + code.toUpperCase(Locale.ROOT).replace('-', '_');
        return String.valueOf(words.getMessage(key, null, code.contains(" ") ? code : otherwise, locale));
    }

    /** {@code GBP 12.50} as people write it; any other text as it is. */
    private static String amount(String text, Locale locale) {
        try {
            var money = Money.parse(text);
            var format = NumberFormat.getCurrencyInstance(locale);
            format.setCurrency(money.getCurrencyUnit().toCurrency());
            format.setMinimumFractionDigits(money.getCurrencyUnit().getDecimalPlaces());
            format.setMaximumFractionDigits(money.getCurrencyUnit().getDecimalPlaces());
            return format.format(money.getAmount());
        } catch (RuntimeException e) {
            return text;
        }
    }

    private static String carrier(String text) {
        return text.equals("easypost") ? "EasyPost" : text;
    }

    /** An ISO date, or an instant as the day it is in the shop. */
    private String date(String text, Locale locale) {
        try {
            return text.isEmpty()
                    ? ""
                    : date(
                            text.contains("T") ? LocalDate.ofInstant(Instant.parse(text), zone) : LocalDate.parse(text),
                            locale);
        } catch (DateTimeException e) {
            return text;
        }
    }

    /** An instant to the second, with the zone it is told in: evidence of when something was stated. */
    private String moment(String text, Locale locale) {
        try {
            return text.isEmpty()
                    ? ""
                    : DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss z", locale)
                            .format(Instant.parse(text).atZone(zone));
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static String date(TemporalAccessor day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }
}
