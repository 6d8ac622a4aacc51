package org.roundtrip.forms.cases.api;

import java.util.Set;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.forms.Initials;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.api.Roles;

/**
 * What of a case its caller is told beyond the goods: as little as his work needs, as on the desk.
 *
 * @param names the customer's name and address; else initials
 * @param money what is given back and what is asked for
 * @param link the customer's own page: whoever has it is taken for the customer, so only who speaks for him gets it
 */
record Insight(boolean names, boolean money, boolean link) {
    private static final Set<String> FOR_THE_CUSTOMER = Set.of(Roles.INTEGRATOR, Roles.SUPPORT);
    private static final Set<String> OFFICE = Set.of(Roles.INTEGRATOR, Roles.SUPPORT, Roles.FINANCE, Roles.OPERATIONS);

    static Insight ofCaller() {
        var actor = SignedIn.actor();
        boolean office = hasAny(actor, OFFICE);
        return new Insight(office, office, hasAny(actor, FOR_THE_CUSTOMER));
    }

    CaseJson.Customer customer(CaseFile file) {
        return names
                ? new CaseJson.Customer(file.customerEmail(), file.customerName(), file.locale())
                : new CaseJson.Customer(null, Initials.of(file.customerName()), file.locale());
    }

    private static boolean hasAny(Actor actor, Set<String> roles) {
        return roles.stream().anyMatch(actor::has);
    }
}
