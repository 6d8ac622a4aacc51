package org.roundtrip.app.sessions;

import java.io.ObjectInputFilter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The classes a session is made of: who is signed in, how he is signing in, and what the next page shows once. */
final class KnownClasses {
    private static final Logger LOG = LoggerFactory.getLogger(KnownClasses.class);
    private static final List<String> LIMITS =
            List.of("maxdepth=30", "maxrefs=20000", "maxarray=100000", "maxbytes=4000000");
    private static final List<String> WORDS_AND_LISTS = List.of(
            "java.lang.Boolean",
            "java.lang.Enum",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Number",
            "java.lang.Object",
            "java.lang.String",
            "java.net.URL",
            "java.time.Instant",
            "java.time.Ser",
            "java.util.ArrayList",
            "java.util.Arrays$ArrayList",
            "java.util.CollSer",
            "java.util.Collections$*",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.ImmutableCollections$*",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet",
            "java.util.LinkedList",
            "java.util.Map$Entry",
            "java.util.TreeMap",
            "java.util.TreeSet",
            "java.util.concurrent.CopyOnWriteArrayList");
    private static final List<String> WHO = List.of(
            "org.springframework.security.authentication.AbstractAuthenticationToken",
            "org.springframework.security.authentication.UsernamePasswordAuthenticationToken",
            "org.springframework.security.core.authority.FactorGrantedAuthority",
            "org.springframework.security.core.authority.SimpleGrantedAuthority",
            "org.springframework.security.core.context.SecurityContextImpl",
            "org.springframework.security.core.userdetails.User",
            "org.springframework.security.core.userdetails.User$AuthorityComparator",
            "org.springframework.security.web.authentication.WebAuthenticationDetails",
            "org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken",
            "org.springframework.security.oauth2.core.*",
            "org.springframework.security.oauth2.core.endpoint.*",
            "org.springframework.security.oauth2.core.oidc.*",
            "org.springframework.security.oauth2.core.oidc.user.*",
            "org.springframework.security.oauth2.core.user.*",
            "org.roundtrip.app.security.Grant");
    private static final List<String> SHOWN_ONCE = List.of(
            "org.roundtrip.forms.desk.TaskPage$Undone",
            "org.springframework.util.LinkedMultiValueMap",
            "org.springframework.util.MultiValueMapAdapter",
            "org.springframework.web.servlet.FlashMap");

    private static final ObjectInputFilter LISTED =
            ObjectInputFilter.Config.createFilter(Stream.of(LIMITS, WORDS_AND_LISTS, WHO, SHOWN_ONCE, List.of("!*"))
                    .flatMap(List::stream)
                    .collect(Collectors.joining(";")));

    /** Refuses everything else, and what is deeper or larger than a session has any reason to be. */
    static final ObjectInputFilter ONLY = found -> {
        var answer = LISTED.checkInput(found);
        if (answer == ObjectInputFilter.Status.REJECTED && found.serialClass() != null) {
            LOG.warn("{} is not on the list of what a session may hold", found.serialClass());
        }
        return answer;
    };

    private KnownClasses() {}
}
