package org.roundtrip.app.replay;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * What it takes to drive a server: where it is, who acts there, the secret that carriers sign with, and where its payment
 * provider is.
 */
public record Access(URI target, List<Person> people, String easypostSecret, URI providerUrl, String providerKey) {

    public Access {
        people = List.copyOf(people);
    }

    /** The people of a role, in the order they were named. */
    List<Person> all(Role role) {
        return people.stream().filter(person -> person.role() == role).toList();
    }

    Person one(Role role) {
        return all(role).get(0);
    }

    /** The roles a replay cannot do without: one person each, and two different ones for finance. */
    public static List<String> missing(List<Person> people) {
        var missing = new ArrayList<String>();
        for (var role : Role.values()) {
            long names = people.stream()
                    .filter(person -> person.role() == role)
                    .map(Person::name)
                    .distinct()
                    .count();
            for (long i = names; i < (role == Role.FINANCE ? 2 : 1); i++) {
                missing.add(role.name());
            }
        }
        return missing;
    }

    @Override
    public String toString() {
        return "Access[" + target + ", " + people + "]";
    }
}
