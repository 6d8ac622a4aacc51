package org.roundtrip.forms.portal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What stands around every page: whose shop it is, where to get help, and whether any of it is real. */
@Component("portalFrame")
public class Frame {
    private final String brand;
    private final String helpEmail;
    private final boolean demo;

    Frame(
            @Value("${roundtrip.brand:Roundtrip Demo Shop}") String brand,
            @Value("${roundtrip.help-email:help@example.com}") String helpEmail,
            @Value("${roundtrip.demo.enabled:false}") boolean demo) {
        this.brand = brand;
        this.helpEmail = helpEmail;
        this.demo = demo;
    }

    public String brand() {
        return brand;
    }

    public String helpEmail() {
        return helpEmail;
    }

    public boolean demo() {
        return demo;
    }
}
