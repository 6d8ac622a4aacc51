package org.roundtrip.app.engine;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.UrlResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The models that are deployed at start: those in our jars, under names that are the same however the application is
 * packed. With the engine's own naming a run from a jar and one from classes would deploy everything twice.
 */
@Component
class ModelDeployment implements CamundaDeploymentConfiguration {
    private static final List<String> PATTERNS =
            List.of("classpath*:processes/*.bpmn", "classpath*:decisions/*.dmn", "classpath*:forms/*.form");

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var engine = (SpringProcessEngineConfiguration) configuration;
        engine.setDeploymentName("roundtrip");
        engine.setDeploymentResources(getDeploymentResources().toArray(Resource[]::new));
    }

    @Override
    public Set<Resource> getDeploymentResources() {
        var resolver = new PathMatchingResourcePatternResolver();
        var found = new LinkedHashMap<String, Resource>();
        try {
            for (var pattern : PATTERNS) {
                for (var resource : resolver.getResources(pattern)) {
                    var model = new Model(resource);
                    found.putIfAbsent(model.getPathWithinContext(), model);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the models can't be read", e);
        }
        return new LinkedHashSet<>(found.values());
    }

    /** A model with a name of its own instead of the place it was loaded from. */
    private static final class Model extends UrlResource implements ContextResource {
        private final String name;

        Model(Resource resource) throws IOException {
            super(resource.getURL());
            var path = resource.getURL().getPath();
            this.name = path.substring(path.lastIndexOf('/', path.lastIndexOf('/') - 1) + 1);
        }

        @Override
        public String getPathWithinContext() {
            return name;
        }
    }
}
