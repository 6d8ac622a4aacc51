package org.roundtrip.integrations.mail;

import java.util.Locale;
import java.util.Map;
import org.roundtrip.brand.Brand;
import org.roundtrip.language.Languages;
import org.roundtrip.language.Texts;
import org.roundtrip.notification.DueMail;
import org.roundtrip.notification.MailKind;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Renders mails: one pair of templates per kind in {@code mail/}, all words in {@code mail/messages_*.properties}. The
 * engines are its own, apart from those of the pages.
 */
@Component
class MailTemplates {
    private final Languages languages;
    private final Brand brand;
    private final Texts words;
    private final SpringTemplateEngine html;
    private final SpringTemplateEngine text;
    private final MailFacts facts;

    MailTemplates(MailSettings settings, Languages languages, Brand brand) {
        this.languages = languages;
        this.brand = brand;
        this.words = languages.texts("mail/messages");
        this.html = engine(".html", TemplateMode.HTML, words);
        this.text = engine(".txt", TemplateMode.TEXT, words);
        this.facts = new MailFacts(words, settings.zone());
    }

    RenderedMail render(DueMail mail) {
        var locale = spoken(mail.locale());
        var template = template(mail.kind());
        var title = words.getMessage(template + ".subject", null, locale);
        var subject = oneLine(mail.caseNumber().isEmpty() ? title : "[" + mail.caseNumber() + "] " + title);

        var context = new Context(locale, facts.of(mail, locale));
        context.setVariables(Map.of(
                "subject", subject,
                "heading", words.getMessage(template + ".heading", null, locale),
                "action", words.getMessage(template + ".action", null, locale),
                "actionUrl", actionUrl(mail),
                "brand", brand,
                "promotional", mail.kind().promotional()));
        var markup = html.process(template, context);
        context.setVariable("content", text.process(template, context));
        return new RenderedMail(subject, text.process("layout", context), markup);
    }

    /** The place that is asked about: a question of a repair has a page of its own. */
    private static String actionUrl(DueMail mail) {
        return switch (mail.kind()) {
            case FOLLOW_UP -> mail.trackUrl() + "#follow-up";
            case QUOTE, CHOOSE_REMEDY -> mail.trackUrl() + "/repair";
            default -> mail.trackUrl();
        };
    }

    static String template(MailKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A language there are no words for gets the first one as a whole, dates too, rather than a mixture. */
    private Locale spoken(Locale wanted) {
        return languages.closest(wanted).isPresent()
                ? wanted
                : Locale.forLanguageTag(words.getMessage("mail.format.locale", null, languages.first()));
    }

    /** Foreign text must not open a new header. */
    static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static SpringTemplateEngine engine(String suffix, TemplateMode mode, Texts words) {
        var resolver = new ClassLoaderTemplateResolver(MailTemplates.class.getClassLoader());
        resolver.setPrefix("mail/");
        resolver.setSuffix(suffix);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(true);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(words);
        return engine;
    }
}
