package org.roundtrip.forms.portal;

import java.nio.charset.StandardCharsets;
import org.roundtrip.language.Languages;
import org.roundtrip.language.Texts;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Renders the portal's pages and the error pages with texts of their own. The engine behind them is no bean, so that the
 * one Spring Boot makes for everybody else stays as it is.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(PhotoRules.class)
class PortalConfiguration {

    /** The texts of the portal; what a language lacks is said in English. */
    @Bean
    Texts portalTexts(Languages languages) {
        return languages.texts("portal");
    }

    @Bean
    ThymeleafViewResolver portalViews(
            SpringResourceTemplateResolver templates, MessageSource portalTexts, Frame frame, Words words) {
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(portalTexts);
        var views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding(StandardCharsets.UTF_8.name());
        views.setViewNames(new String[] {"portal/*", "error/*"});
        views.addStaticVariable("frame", frame);
        views.addStaticVariable("words", words);
        views.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return views;
    }
}
