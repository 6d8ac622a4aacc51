package org.roundtrip.app.sessions;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** How Spring Session keeps sessions in our tables. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SessionConfiguration {
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sealedRows(SealedAttributes sealed) {
        var rows = new GenericConversionService();
        rows.addConverter(Object.class, byte[].class, sealed::seal);
        rows.addConverter(byte[].class, Object.class, sealed::open);
        return repository -> {
            repository.setConversionService(rows);
            repository.setIndexResolver(SessionConfiguration::index);
        };
    }

    /** Sessions are found by what Keycloak calls a person by, which is no name. The demo's people need not be found. */
    private static Map<String, String> index(Session session) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                instanceof SecurityContext context
                        && context.getAuthentication() != null
                        && context.getAuthentication().getPrincipal() instanceof OidcUser person
                ? Map.of(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person.getSubject())
                : Map.of();
    }
}
