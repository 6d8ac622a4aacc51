package org.roundtrip.forms.portal;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets customers choose their language on every page of the portal. */
@Configuration(proxyBeanMethods = false)
class PortalWebConfig implements WebMvcConfigurer {
    private final LanguageSwitch languages;

    PortalWebConfig(LanguageSwitch languages) {
        this.languages = languages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(languages)
                .addPathPatterns(
                        "/", "/return", "/return/**", "/track", "/track/**", "/withdraw", "/withdraw/**", "/error");
    }
}
