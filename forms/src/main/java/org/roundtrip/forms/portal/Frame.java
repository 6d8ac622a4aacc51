package org.roundtrip.forms.portal;

import java.util.List;
import java.util.Locale;
import org.roundtrip.brand.Brand;
import org.roundtrip.language.Languages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What stands around every page: whose shop it is, where to get help, in which languages, and whether any of it is real. */
@Component("portalFrame")
public class Frame {
    private final Brand brand;
    private final Languages languages;
    private final boolean demo;

    Frame(Brand brand, Languages languages, @Value("${roundtrip.demo.enabled:false}") boolean demo) {
        this.brand = brand;
        this.languages = languages;
        this.demo = demo;
    }

    /** A language to choose, by its own name. */
    public record Tongue(String tag, String name, boolean current) {
        static Tongue of(Locale language) {
            var name = language.getDisplayName(language);
            return new Tongue(
                    language.toLanguageTag(),
                    name.substring(0, 1).toUpperCase(language) + name.substring(1),
                    language.equals(LocaleContextHolder.getLocale()));
        }
    }

    public String brand() {
        return brand.name();
    }

    public String helpEmail() {
        return brand.helpEmail();
    }

    public String colour() {
        return brand.colour().toString();
    }

    public boolean logo() {
        return brand.logo().isPresent();
    }

    public Brand.Links links() {
        return brand.links();
    }

    /** Empty if there is nothing to choose. */
    public List<Tongue> languages() {
        return languages.all().size() < 2
                ? List.of()
                : languages.all().stream().map(Tongue::of).toList();
    }

    public boolean demo() {
        return demo;
    }
}
