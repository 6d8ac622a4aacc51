package org.roundtrip.app.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.roundtrip.taskform.FormReader;
import org.springframework.core.io.ContextResource;

/** The page for merchants lists what a copy of our models may hold, as it is. */
class OwnModelsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "own-models.md");

    @Test
    void thePageListsWhatACopyMayHold() throws Exception {
        var table = table();

        assertThat(Files.readString(PAGE))
                .as("docs/own-models.md must end with this table:\n%s", table)
                .endsWith("| --- | --- | --- | --- |\n" + table);
    }

    private static String table() throws Exception {
        var models = new OurModels();
        var merchants = new MerchantModels("", FormReader.at(Clock.systemUTC()));
        for (var resource : new ModelDeployment(merchants).getDeploymentResources()) {
            var name = ((ContextResource) resource).getPathWithinContext();
            if (!name.endsWith(".form")) {
                models.add(name, resource.getContentAsByteArray());
            }
        }
        return models.processes().stream()
                .map(process ->
                        "| `" + process + "` | " + listed(models.of(process).delegates()) + " | "
                                + listed(models.of(process).topics()) + " | "
                                + listed(models.of(process).forms()) + " |\n")
                .collect(Collectors.joining());
    }

    private static String listed(Collection<String> names) {
        return names.stream()
                .map(name -> "`" + name.replaceAll("[${}]", "") + "`")
                .collect(Collectors.joining(", "));
    }
}
