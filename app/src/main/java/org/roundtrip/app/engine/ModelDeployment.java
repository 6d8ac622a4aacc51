package org.roundtrip.app.engine;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.UrlResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The models that are deployed at start: those in our jars, under names that are the same however the application is
 * packed, and a merchant's own. With the engine's own naming a run from a jar and one from classes would deploy everything
 * twice.
 *
 * <p>All of them are one deployment. A copy of one of our processes takes the place of ours in it, so whatever changes, on
 * either side or when a copy is taken away again, the newest version is the one that is meant; and what is called or shown
 * "as deployed" is found, whoever made it.
 */
@Component
class ModelDeployment implements CamundaDeploymentConfiguration {
    private static final List<String> PATTERNS =
            List.of("classpath*:processes/*.bpmn", "classpath*:decisions/*.dmn", "classpath*:forms/*.form");

    private final MerchantModels merchants;

    ModelDeployment(MerchantModels merchants) {
        this.merchants = merchants;
    }

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
        var ours = new OurModels();
        try {
            for (var pattern : PATTERNS) {
                for (var resource : resolver.getResources(pattern)) {
                    var model = new Model(resource);
                    if (found.putIfAbsent(model.getPathWithinContext(), model) == null && !model.isForm()) {
                        ours.add(model.getPathWithinContext(), resource.getContentAsByteArray());
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the models can't be read", e);
        }
        merchants.read(ours).forEach((name, content) -> found.put(name, new MerchantModel(name, content)));
        return new LinkedHashSet<>(found.values());
    }

    /** A merchant's model, as it was when it was checked. */
    private static final class MerchantModel extends ByteArrayResource implements ContextResource {
        private final String name;

        MerchantModel(String name, byte[] content) {
            super(content, name);
            this.name = name;
        }

        @Override
        public String getPathWithinContext() {
            return name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof MerchantModel model && model.name.equals(name) && super.equals(other);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    /** A model with a name of its own instead of the place it was loaded from. */
    private static final class Model extends UrlResource implements ContextResource {
        private final String name;

        Model(Resource resource) throws IOException {
            super(resource.getURL());
            var path = resource.getURL().getPath();
            this.name = path.substring(path.lastIndexOf('/', path.lastIndexOf('/') - 1) + 1);
        }

        boolean isForm() {
            return name.endsWith(".form");
        }

        @Override
        public String getPathWithinContext() {
            return name;
        }
    }
}
