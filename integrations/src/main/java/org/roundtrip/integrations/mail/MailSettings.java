package org.roundtrip.integrations.mail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.ZoneId;
import org.hibernate.validator.constraints.time.DurationMax;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How mail is sent, {@code roundtrip.mail.*}.
 *
 * @param host the mail server
 * @param port its port
 * @param tls how the connection is protected: {@code none} only for a server on this machine
 * @param user who signs in; empty for a server that wants nobody to
 * @param password the user's password
 * @param from the sender customers see
 * @param replyTo where answers go; the sender if empty
 * @param zone the time zone of dates in mails
 * @param timeout how long to wait for the server
 * @param batch how many mails are taken at once
 */
@Validated
@ConfigurationProperties("roundtrip.mail")
record MailSettings(
        @NotBlank(message = "is needed to write to customers")
        String host,

        @DefaultValue("587") @Min(1) @Max(65535) int port,
        @DefaultValue("NONE") Tls tls,
        @Nullable String user,
        @Nullable String password,

        @NotBlank(message = "is the sender customers see") @Pattern(regexp = "[^\\r\\n]*", message = "is one line")
        String from,

        @Nullable @Pattern(regexp = "[^\\r\\n]*", message = "is one line")
        String replyTo,

        @DefaultValue("Europe/London") ZoneId zone,
        @DefaultValue("10s") @DurationMax(seconds = 60) Duration timeout,
        @DefaultValue("20") @Min(1) @Max(200) int batch) {
    enum Tls {
        /** In the clear. */
        NONE,
        /** The connection is upgraded, or nothing is sent. */
        STARTTLS,
        /** Protected from the first byte. */
        IMPLICIT
    }

    /** Never the password: settings end up in logs. */
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + ", " + tls + "]";
    }
}
