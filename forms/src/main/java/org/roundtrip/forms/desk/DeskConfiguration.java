package org.roundtrip.forms.desk;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Renders the desk's pages with texts of their own. The engine behind them is no bean, so that the one Spring Boot makes
 * for everybody else stays as it is.
 */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {
    static final String TEXTS = "deskMessages";

    @Bean(TEXTS)
    ResourceBundleMessageSource deskMessages() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("desk");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        texts.setDefaultLocale(Locale.ENGLISH);
        return texts;
    }

    @Bean
    ThymeleafViewResolver deskViews(SpringResourceTemplateResolver templates, @Qualifier(TEXTS) MessageSource texts) {
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(texts);
        var views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding(StandardCharsets.UTF_8.name());
        views.setViewNames(new String[] {"desk/*"});
        views.setOrder(Ordered.HIGHEST_PRECEDENCE + 101);
        return views;
    }
}
