package org.roundtrip.integrations.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.brand.Brand;
import org.roundtrip.language.Languages;
import org.roundtrip.notification.DueMail;
import org.roundtrip.notification.MailKind;
import org.roundtrip.support.Translations;

class MailTemplatesTest {
    private final MailTemplates templates = templates(settings("localhost", 25));

    static MailTemplates templates(MailSettings settings) {
        return new MailTemplates(
                settings,
                new Languages(List.of("en", "de", "pt-BR"), ""),
                new Brand("Shoe & Co", "help@example.com", "#0b5cad", "", "https://shop.example/imprint", "", ""));
    }

    static MailSettings settings(String host, int port) {
        return new MailSettings(
                host,
                port,
                MailSettings.Tls.NONE,
                null,
                null,
                "Returns <returns@shop.example>",
                "answers@shop.example",
                ZoneId.of("Europe/London"),
                Duration.ofSeconds(5),
                20);
    }

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void saysTheCaseWhatHappenedWhatIsNextAndWhereToLook(MailKind kind) throws IOException {
        var mail = templates.render(DueMails.of(kind));
        var pages = Files.createDirectories(Path.of("target", "mails"));
        Files.writeString(pages.resolve(MailTemplates.template(kind) + ".html"), mail.html());
        Files.writeString(pages.resolve(MailTemplates.template(kind) + ".txt"), mail.text());

        assertThat(mail.subject()).startsWith("[RMA-7K3M9QZ4] ");
        for (String form : new String[] {mail.html(), mail.text()}) {
            assertThat(form)
                    .contains("Hello Zoë Fisher,", "What happens next", "RMA-7K3M9QZ4")
                    .contains("https://shop.example/track/RMA-7K3M9QZ4?t=abc")
                    .doesNotContain("??", "${", "#{", "[(", "null", "{0}", "!\n", "lease");
        }
        assertThat(mail.html()).startsWith("<!DOCTYPE html>").doesNotContain("<script", " th:", "src=", "<link");
    }

    @ParameterizedTest
    @EnumSource(names = {"LABEL_READY", "HAND_IN_REMINDER", "CHOOSE_AGAIN", "QUOTE", "CHOOSE_REMEDY", "LOAN_DUE"})
    void saysUntilWhenInTheShopsDays(MailKind kind) {
        var mail = templates.render(DueMails.of(kind));
        assertThat(mail.text()).contains("3 December 2026").doesNotContain("T23:30");
        assertThat(mail.html()).contains("3 December 2026").doesNotContain("T23:30");
    }

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void getsByWithoutAnyFact(MailKind kind) {
        var bare = DueMails.of(kind, "zoe@example.invalid", Map.of());
        var mail = templates.render(new DueMail(
                bare.id(),
                kind,
                bare.caseNumber(),
                bare.recipient(),
                null,
                Locale.forLanguageTag("fi"),
                bare.createdAt(),
                null,
                Map.of(),
                bare.trackUrl(),
                bare.messageId()));
        assertThat(mail.text()).contains("Hello,").doesNotContain("null", "??", ": .", "by .");
    }

    @Test
    void writesAmountsAndDatesAsTheReaderDoes() {
        assertThat(templates.render(DueMails.of(MailKind.REFUNDED)).text()).contains("£1,234.50");
        assertThat(templates.render(DueMails.of(MailKind.LABEL_READY)).text()).contains("by 3 December 2026");
        assertThat(templates.render(DueMails.of(MailKind.REQUEST_IN_REVIEW)).html())
                .contains("3 December 2026");
    }

    @Test
    void saysWhatTheParcelToTheCustomerIsFor() {
        var facts = DueMails.facts();
        facts.put("purpose", "REPAIRED");
        facts.put("items", "1 × Drill\n2 × Bit");
        var mail = templates.render(DueMails.of(MailKind.PARCEL_SENT, "a@example.invalid", facts));
        for (var body : List.of(mail.text(), mail.html())) {
            assertThat(body).contains("Your repaired item has left us", "1 × Drill", "2 × Bit");
        }
    }

    @Test
    void tellsStoreCreditFromMoney() {
        var facts = DueMails.facts();
        facts.put("method", "STORE_CREDIT");
        facts.put("creditCode", "CR-1234");
        facts.put("creditUntil", "2027-12-03");
        var credit = templates.render(DueMails.of(MailKind.REFUNDED, "a@example.invalid", facts));
        assertThat(credit.text())
                .contains("store credit", "CR-1234", "It is good until 3 December 2027.")
                .doesNotContain("bank");
    }

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void saysHowToStopItIfAndOnlyIfItIsAdvertising(MailKind kind) {
        var mail = templates.render(DueMails.of(kind));
        boolean promotional = kind == MailKind.FOLLOW_UP || kind == MailKind.THANK_YOU;
        for (String form : new String[] {mail.html(), mail.text()}) {
            assertThat(form.contains("No more of these mails")).isEqualTo(promotional);
            assertThat(form.contains("because you agreed")).isEqualTo(promotional);
            assertThat(form.contains("/track/RMA-7K3M9QZ4?t=abc#mails")).isEqualTo(promotional);
        }
    }

    @Test
    void leadsTheCustomerToTheQuestionAndThanksWithTheCoupon() {
        assertThat(templates.render(DueMails.of(MailKind.FOLLOW_UP)).text())
                .contains("Tell us how it went: https://shop.example/track/RMA-7K3M9QZ4?t=abc#follow-up\n")
                .doesNotContain("THANKS10");
        assertThat(templates.render(DueMails.of(MailKind.FOLLOW_UP)).html())
                .contains("href=\"https://shop.example/track/RMA-7K3M9QZ4?t=abc#follow-up\"");
        assertThat(templates.render(DueMails.of(MailKind.THANK_YOU)).text()).contains("Your code: THANKS10");
        assertThat(templates.render(DueMails.of(MailKind.THANK_YOU)).html()).contains("Your code: THANKS10");
    }

    @Test
    void saysBothAmountsWhereARefundWentTwoWays() {
        var facts = DueMails.facts();
        facts.put("amount", "GBP 25.00");
        facts.put("method", "BOTH");
        facts.put("creditCode", "CR-1234");
        facts.put("paidBack", "GBP 10.00");
        facts.put("credited", "GBP 15.00");
        var split = templates.render(DueMails.of(MailKind.REFUNDED, "a@example.invalid", facts));
        for (var body : List.of(split.text(), split.html())) {
            assertThat(body)
                    .contains("£25.00", "£10.00 to the card or account", "£15.00 as store credit", "CR-1234", "bank");
        }
    }

    @Test
    void saysWhatIsBackOnWhichStoreCredit() {
        var facts = DueMails.facts();
        facts.put("amount", "GBP 20.00");
        facts.put("method", "BOTH");
        facts.put("paidBack", "GBP 12.00");
        facts.put("backOnCredit", "GBP 8.00");
        facts.put("creditEnding", "…AB12");
        facts.remove("creditCode");
        facts.remove("credited");
        var split = templates.render(DueMails.of(MailKind.REFUNDED, "a@example.invalid", facts));
        facts.put("method", "BACK_ON_CREDIT");
        facts.put("backOnCredit", "GBP 20.00");
        var back = templates.render(DueMails.of(MailKind.REFUNDED, "a@example.invalid", facts));

        for (var body : List.of(split.text(), split.html())) {
            assertThat(body)
                    .contains("£12.00 to the card or account", "£8.00 back on your store credit …AB12", "bank")
                    .doesNotContain("Your code:", "given you");
        }
        for (var body : List.of(back.text(), back.html())) {
            assertThat(body)
                    .contains("£20.00 back on your store credit …AB12", "with the code you have")
                    .doesNotContain("card or account", "bank", "Your code:");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "pt_BR"})
    void everyTextIsThereInEachLanguageWithTheSameFacts(String language) {
        assertThat(Translations.troubles("/mail/messages", language, Set.of()))
                .as("mail/messages_" + language + ".properties")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void writesToEverybodyInHisLanguage(MailKind kind) {
        var german = templates.render(DueMails.in(Locale.GERMANY, kind));
        var brazilian = templates.render(DueMails.in(Locale.forLanguageTag("pt-BR"), kind));
        for (var body : List.of(german.text(), german.html())) {
            assertThat(body)
                    .contains("Guten Tag Zoë Fisher,", "So geht es weiter", "Vorgang", "Shoe &", "Impressum")
                    .doesNotContain("What happens", "Your ", "??", "{0}", "Open ");
        }
        for (var body : List.of(brazilian.text(), brazilian.html())) {
            assertThat(body)
                    .contains("Olá, Zoë Fisher,", "O que acontece agora")
                    .doesNotContain("What happens", "Your ", "??", "{0}", "Open ");
        }
        assertThat(german.html()).contains("lang=\"de-DE\"", "background: #0b5cad;");
    }

    @Test
    void writesAmountsAndDaysAsTheyAreWrittenThere() {
        var facts = DueMails.facts();
        facts.put("amount", "EUR 1234.50");
        var german = templates.render(DueMails.in(Locale.GERMAN, MailKind.REFUNDED, facts));
        assertThat(german.text()).contains("1.234,50\u00a0€");
        facts.put("amount", "BRL 1234.50");
        var brazilian = templates.render(DueMails.in(Locale.forLanguageTag("pt-BR"), MailKind.REFUNDED, facts));
        assertThat(brazilian.text()).contains("R$\u00a01.234,50");
        assertThat(templates
                        .render(DueMails.in(Locale.GERMANY, MailKind.LABEL_READY))
                        .text())
                .contains("bis zum 3. Dezember 2026 ab.");
        assertThat(templates
                        .render(DueMails.in(Locale.forLanguageTag("pt"), MailKind.LABEL_READY))
                        .text())
                .contains("até 3 de dezembro de 2026.");
    }

    @Test
    void neverRendersAFactAsMarkup() {
        var mail = templates.render(DueMails.of(MailKind.REQUEST_RECEIVED));
        assertThat(mail.html()).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void keepsForeignTextOnOneHeaderLine() {
        assertThat(MailTemplates.oneLine("a\r\nBcc: everyone@example.invalid\tb"))
                .isEqualTo("a Bcc: everyone@example.invalid b");
    }
}
