package org.roundtrip.forms.portal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CustomerLanguage;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Remembers the language a customer chooses, in the browser and, on the pages of a case, for its mails. A link leads back
 * to the page it stands on; on pages with a form the choice is sent with what was typed, which is then shown again.
 */
@Component
class LanguageSwitch implements HandlerInterceptor {
    /** Pages whose form has the id {@code typed} and whose controllers ask {@link Speech#only}. */
    private static final Set<String> KEEP_WHAT_WAS_TYPED = Set.of(
            "portal/order",
            "portal/orders-by-mail",
            "portal/find-case",
            "portal/expired",
            "portal/items",
            "portal/reasons",
            "portal/fault",
            "portal/outcome",
            "portal/outcome-all",
            "portal/choose",
            "portal/track",
            "portal/withdraw");

    private static final Duration KEPT = Duration.ofDays(365);

    private final Speech speech;
    private final CaseAccess access;
    private final CustomerLanguage language;

    LanguageSwitch(Speech speech, @Lazy CaseAccess access, @Lazy CustomerLanguage language) {
        this.speech = speech;
        this.access = access;
        this.language = language;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE);
        var choice = speech.choice(request);
        if (choice.isEmpty()) {
            if (speech.chosen(request).isEmpty()) {
                file(request).ifPresent(file -> speech.isAboutCase(request, file.locale()));
            }
            return true;
        }
        remember(choice.get(), request, response);
        file(request).ifPresent(file -> language.change(file.requestNumber(), choice.get()));
        boolean link = request.getMethod().equals("GET") && request.getDispatcherType() == DispatcherType.REQUEST;
        if (link) {
            response.sendRedirect(withoutChoice(request));
        }
        return !link;
    }

    /** The page as it is shared and reloaded: the choice is in the cookie. */
    private static String withoutChoice(HttpServletRequest request) {
        var rest = String.valueOf(request.getQueryString())
                .replaceAll("(^|&)" + Speech.CHOICE + "=[^&]*", "")
                .replaceFirst("^&", "");
        return request.getRequestURI() + (rest.isEmpty() ? "" : "?" + rest);
    }

    private static void remember(Locale choice, HttpServletRequest request, HttpServletResponse response) {
        Cookies.set(Speech.COOKIE, choice.toLanguageTag(), "/", KEPT, request, response);
    }

    /** The case a page is about, if its address opens one. */
    private Optional<CaseFile> file(HttpServletRequest request) {
        var named = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (!(named instanceof Map<?, ?> parts)
                || !(parts.get("number") instanceof String number)
                || !(parts.get("key") instanceof String key)) {
            return Optional.empty();
        }
        try {
            return Optional.of(access.open(number, key));
        } catch (LinkExpired e) {
            return Optional.empty();
        }
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        if (view != null && view.getViewName() != null && KEEP_WHAT_WAS_TYPED.contains(view.getViewName())) {
            view.addObject("keepsTyped", true);
        }
    }
}
