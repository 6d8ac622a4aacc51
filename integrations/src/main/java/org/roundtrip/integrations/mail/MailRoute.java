package org.roundtrip.integrations.mail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Hands one mail to the mail server. */
@Component
class MailRoute extends RouteBuilder {
    static final String OUT = "mail-send-out";

    private final MailSettings settings;

    MailRoute(MailSettings settings) {
        this.settings = settings;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:" + OUT).routeId(OUT).to(endpoint());
    }

    private String endpoint() {
        var scheme = settings.tls() == MailSettings.Tls.IMPLICIT ? "smtps" : "smtp";
        var options = new LinkedHashMap<String, String>();
        var millis = Long.toString(settings.timeout().toMillis());
        options.put("connectionTimeout", millis);
        options.put("mail." + scheme + ".connectiontimeout", millis);
        options.put("mail." + scheme + ".timeout", millis);
        options.put("mail." + scheme + ".writetimeout", millis);
        options.put("mail." + scheme + ".ssl.checkserveridentity", "true");
        if (settings.tls() == MailSettings.Tls.STARTTLS) {
            options.put("mail.smtp.starttls.enable", "true");
            options.put("mail.smtp.starttls.required", "true");
        }
        var user = settings.user();
        if (user != null && !user.isEmpty()) {
            options.put("username", "RAW(" + user + ")");
            options.put("password", "RAW(" + settings.password() + ")");
        }
        return scheme + "://" + settings.host() + ":" + settings.port() + "?" + query(options);
    }

    private static String query(Map<String, String> options) {
        return options.entrySet().stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining("&"));
    }
}
