package org.roundtrip.forms.api;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts roles, strict JSON and problem details in front of everything under {@code /api}. */
@Configuration(proxyBeanMethods = false)
class ApiWebConfig implements WebMvcConfigurer {
    private final StrictJson json;
    private final ProblemWriter problems;

    ApiWebConfig(StrictJson json, ProblemWriter problems) {
        this.json = json;
        this.problems = problems;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // A token is what a caller without one comes for.
        registry.addInterceptor(new RolesInterceptor())
                .addPathPatterns("/api/**")
                .excludePathPatterns("/api/v1/token");
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.addCustomConverter(new ApiJsonConverter(json));
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.add(0, new ApiProblems(problems));
    }
}
