package org.roundtrip.forms.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.roundtrip.creditnote.CreditNoteWork;

/** Customers are spoken to in the language they choose, else in that of their case, else in their browser's. */
class LanguageIT extends PortalTestCase {

    @Test
    void aRequestIsMadeInGermanAndGoesOnInAnotherLanguageWithWhatWasTyped() {
        shop.order(order, Shop.line(1, "LANTERN", 4, 123456));
        assertThat(open("/?lang=de").location()).isEqualTo("/");
        assertThat(open("/return/order").body())
                .contains("<html lang=\"de\">", "Bestellung finden", "name=\"lang\"", "form=\"typed\"");

        var typed = submit("/return/order", "number", order, "proof", "nobody", "lang", "pt-BR");
        assertThat(typed.status()).isEqualTo(200);
        assertThat(typed.body())
                .contains("<html lang=\"pt-BR\">", "Encontre seu pedido", "value=\"" + order, "value=\"nobody\"");
        open("/return/order?lang=de");

        findOrder();
        assertThat(open("/return/items").body()).contains("je 1.234,56\u00a0£", "Bestellt am 13. November 2026");
        var lanterns = submit("/return/items", "units-1", "3", "lang", "en");
        assertThat(lanterns.body())
                .contains("Choose what to send back", "value=\"3\"")
                .doesNotContain("There is a");
        submit("/return/items", "units-1", "2", "lang", "de", "go", "continue");
        submit("/return/items", "units-1", "2");
        var reasons = submit("/return/reasons", "comment-1", "Viel zu groß", "lang", "pt-BR");
        assertThat(reasons.body()).contains("Ficou grande", "Viel zu groß").doesNotContain("Há um problema");
        open("/?lang=de");
        assertThat(submit("/return/reasons", "comment-1", "x").body()).contains("LANTERN: Wählen Sie einen Grund");
        submit("/return/reasons", "reason-1", "TOO_LARGE", "comment-1", "Viel zu groß");
        submit("/return/outcome", "way-1", "REFUND");
        var check = open("/return/check");
        assertThat(check.body()).contains("Angaben prüfen", "2.469,12\u00a0£");

        var draft = check.body().replaceFirst("(?s).*name=\"draft\" value=\"(\\w+)\".*", "$1");
        submit("/return/check", "draft", draft);
        assertThat(jdbc.sql("select locale from case_file").query(String.class).list())
                .containsExactly("de-DE");
    }

    @Test
    void aCaseIsShownInItsLanguageUnlessAnotherOneIsChosenWhichIsThenThatOfItsMails() {
        var file = someCase();
        var track = shop.track(file);
        jdbc.sql("update case_file set locale = 'pt-BR'").update();

        var shown = send(get(track).header("Accept-Language", "de"));
        assertThat(shown.body()).contains("<html lang=\"pt-BR\">", "Recebemos sua solicitação");
        assertThat(shown.response().getHeader("Content-Language")).isEqualTo("pt-BR");
        assertThat(shown.response().getHeaders("Vary").toString()).contains("Accept-Language", "Cookie");

        var asked = submit(track + "/messages", "text", "Hallo", "lang", "de");
        assertThat(asked.body()).contains("Schreiben Sie uns", ">Hallo</textarea>");
        assertThat(jdbc.sql("select locale from case_file").query(String.class).single())
                .isEqualTo("de");
        assertThat(jdbc.sql("select count(*) from case_message")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(open(track + "?done=message&lang=en").location()).isEqualTo(track + "?done=message");
        assertThat(open("/track/" + file.number() + "/guess?lang=de").status()).isEqualTo(302);
        assertThat(jdbc.sql("select locale from case_file").query(String.class).single())
                .isEqualTo("en");
    }

    @Test
    void whoChoseNothingGetsTheBestOfWhatTheBrowserAsksForAndElseTheFirst() {
        assertThat(asking("fr, pt-PT;q=0.8, en;q=0.5")).contains("<html lang=\"pt-BR\">");
        assertThat(asking("de-AT")).contains("<html lang=\"de\">");
        assertThat(asking("fi")).contains("<html lang=\"en\">");
        assertThat(asking("!!")).contains("<html lang=\"en\">");
        assertThat(open("/?lang=xx").body()).contains("<html lang=\"en\">");
        assertThat(send(get("/track/none/such").header("Accept-Language", "de")).body())
                .contains("Dieser Link ist abgelaufen");
    }

    @Test
    void theQuestionsAboutAFaultAreAskedInHisLanguageToo() {
        new SwapShop(context).order(shop, order, 200);
        open("/?lang=de");
        submit("/return/order", "number", order, "proof", Shop.EMAIL, "purpose", "repair");
        submit("/return/items", "units-3", "1");

        assertThat(open("/return/fault").body())
                .contains("Der Akku ist zu schnell leer", "hinter S/N", "Löschen Sie Ihre Daten")
                .doesNotContain("What is wrong", "Erase");
        assertThat(submit("/return/fault", "how-3", "by-itself").body())
                .contains("Kitchen radio: Beantworten Sie „Was stimmt nicht?“");
        assertThat(submit("/return/fault", "serial-3", "S-7", "lang", "pt-BR").body())
                .contains("A bateria acaba rápido demais", "value=\"S-7\"")
                .doesNotContain("Há um problema");
    }

    @Test
    void aCreditNoteIsInTheLanguageOfItsCase() throws IOException {
        var file = someCase();
        shop.refund(file, "SETTLED", "REFUND", 678, 100, null);
        jdbc.sql("update refund set credit_note_due_at = settled_at").update();
        jdbc.sql("update case_file set locale = 'de-DE'").update();
        context.getBean(CreditNoteWork.class).issueBatch();

        var pdf = open(shop.track(file) + "/credit-notes/CN-000001.pdf");
        try (var document = Loader.loadPDF(pdf.response().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Gutschrift CN-000001", "Erstattet am", "Ware, ohne Steuer", "Summe")
                    .contains("5,78")
                    .doesNotContain("Credit", "Total");
        }
    }

    private String asking(String languages) {
        return send(get("/").header("Accept-Language", languages)).body();
    }
}
