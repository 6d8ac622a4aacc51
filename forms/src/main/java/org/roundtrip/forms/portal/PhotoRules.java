package org.roundtrip.forms.portal;

import java.util.Map;
import org.roundtrip.cases.ReturnReason;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** For which reasons customers are asked for photos, {@code roundtrip.portal.photos.<reason>}, where not as usual. */
@ConfigurationProperties("roundtrip.portal")
record PhotoRules(@DefaultValue Map<ReturnReason, Rule> photos) {
    /** Whether photos are wanted. */
    enum Rule {
        OFF,
        OPTIONAL,
        REQUIRED
    }

    public Rule of(ReturnReason reason) {
        return photos.getOrDefault(reason, usual(reason));
    }

    private static Rule usual(ReturnReason reason) {
        return switch (reason) {
            case DAMAGED -> Rule.REQUIRED;
            case FAULTY, WRONG_ITEM, NOT_AS_DESCRIBED -> Rule.OPTIONAL;
            default -> Rule.OFF;
        };
    }
}
