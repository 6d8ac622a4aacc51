package org.roundtrip.forms.portal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.language.Languages;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * In which language a page of the portal speaks: the one chosen now or earlier in this browser, else that of the case it
 * is about, else the best the browser asks for. The desk and the API keep to what they are asked for.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class Speech implements LocaleResolver {
    static final String CHOICE = "lang";
    static final String COOKIE = "rt_lang";
    private static final String OF_CASE = Speech.class.getName() + ".case";

    private final Languages languages;

    Speech(Languages languages) {
        this.languages = languages;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/desk") || path.startsWith("/api/")) {
            return request.getLocale();
        }
        return chosen(request)
                .or(() -> Optional.ofNullable((Locale) request.getAttribute(OF_CASE)))
                .orElseGet(() -> asked(request));
    }

    /** What was chosen with this very request; with one that was refused, nothing: its body must not be read for it. */
    Optional<Locale> choice(HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return Optional.empty();
        }
        return languages.named(request.getParameter(CHOICE));
    }

    /** What was chosen, now or earlier in this browser. */
    Optional<Locale> chosen(HttpServletRequest request) {
        return choice(request).or(() -> Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .flatMap(cookie -> languages.named(cookie.getValue())));
    }

    /** Whether a form was sent to see the same page in another language, and for nothing else. */
    static boolean only(HttpServletRequest request) {
        return request.getParameter(CHOICE) != null;
    }

    void isAboutCase(HttpServletRequest request, String locale) {
        languages.closest(Locale.forLanguageTag(locale)).ifPresent(language -> request.setAttribute(OF_CASE, language));
    }

    private Locale asked(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return languages.first();
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(wish -> languages.closest(wish).stream())
                .findFirst()
                .orElseGet(languages::first);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("customers choose their language themselves");
    }
}
