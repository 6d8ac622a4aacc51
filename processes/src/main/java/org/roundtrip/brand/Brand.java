package org.roundtrip.brand;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whose shop it is, {@code roundtrip.brand.*}. A colour nobody could read, or a logo that is none, stops the start. */
@Component
public class Brand {
    private static final double READABLE = 4.5;

    /** What pages lie on besides white. */
    private static final Colour GROUND = Colour.of("#f4f5f7");

    private static final Colour BLACK = new Colour(0, 0, 0);

    private final String name;
    private final String helpEmail;
    private final Colour colour;
    private final @Nullable Logo logo;
    private final Links links;

    /** Where the shop says who it is and on what terms it sells; null for what it has not. */
    public record Links(
            @Nullable String imprint,
            @Nullable String privacy,
            @Nullable String terms) {
        static Links of(String imprint, String privacy, String terms) {
            return new Links(link("imprint", imprint), link("privacy", privacy), link("terms", terms));
        }

        public boolean any() {
            return imprint != null || privacy != null || terms != null;
        }

        private static @Nullable String link(String name, String address) {
            var link = address.strip();
            if (!link.isEmpty() && !link.matches("https?://[^\\s\"<>]+")) {
                throw new IllegalStateException(
                        "roundtrip.brand." + name + " is no address that begins with https://: " + address);
            }
            return link.isEmpty() ? null : link;
        }
    }

    public Brand(
            @Value("${roundtrip.brand.name:Roundtrip Demo Shop}") String name,
            @Value("${roundtrip.brand.help-email:help@example.com}") String helpEmail,
            @Value("${roundtrip.brand.colour:#1f4f8f}") String colour,
            @Value("${roundtrip.brand.logo:}") String logo,
            @Value("${roundtrip.brand.imprint:}") String imprint,
            @Value("${roundtrip.brand.privacy:}") String privacy,
            @Value("${roundtrip.brand.terms:}") String terms) {
        this.name = name;
        this.helpEmail = helpEmail;
        this.colour = readable(colour);
        this.logo = logo.isBlank() ? null : Logo.read(logo.strip());
        this.links = Links.of(imprint, privacy, terms);
    }

    private static Colour readable(String text) {
        try {
            var colour = Colour.of(text);
            double contrast = Math.min(colour.contrast(Colour.WHITE), colour.contrast(GROUND));
            if (contrast < READABLE) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "%s has a contrast of %.2f with white and our grey; text needs %.1f: take a darker one",
                        colour,
                        contrast,
                        READABLE));
            }
            return colour;
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("roundtrip.brand.colour: " + e.getMessage(), e);
        }
    }

    public String name() {
        return name;
    }

    public String helpEmail() {
        return helpEmail;
    }

    public Colour colour() {
        return colour;
    }

    /** For what is pressed or pointed at. */
    public Colour strong() {
        return colour.mixed(.735, BLACK);
    }

    /** For surfaces that text is read on, in this colour too. */
    public Colour tint() {
        return DoubleStream.of(.11, .08, .05)
                .mapToObj(share -> colour.mixed(share, Colour.WHITE))
                .filter(tint -> tint.contrast(colour) >= READABLE)
                .findFirst()
                .orElse(GROUND);
    }

    public Optional<Logo> logo() {
        return Optional.ofNullable(logo);
    }

    public Links links() {
        return links;
    }
}
