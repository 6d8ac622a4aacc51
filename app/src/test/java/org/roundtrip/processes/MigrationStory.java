package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.roundtrip.cases.Actor;
import org.roundtrip.migration.Migration;
import org.roundtrip.migration.MigrationWork;
import org.roundtrip.migration.MoveCases;
import org.roundtrip.migration.MovePlan;
import org.roundtrip.processes.kit.NextVersions;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ProcessTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.context.TestPropertySource;

/** Stories of versions, on an engine of their own: they leave other stories' newest versions alone. */
@ProcessTest
@TestPropertySource(
        properties = "spring.datasource.url=jdbc:h2:mem:migration;MODE=MySQL;LOCK_TIMEOUT=5000;DB_CLOSE_DELAY=-1")
abstract class MigrationStory extends ProcessStory {
    static final Actor OPERATIONS = Actor.staff("olga", Set.of("OPERATIONS"));

    @Autowired
    MoveCases moving;

    @Autowired
    MigrationWork work;

    /** The models that ship, by their files. */
    static List<String> models() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*.bpmn"))
                    .map(file -> String.valueOf(file.getFilename()).replace(".bpmn", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void nobodyMovesAnyMore() {
        workAll();
    }

    MovePlan plan(String model, int from, int to) {
        return new MovePlan(model, from, to, Map.of());
    }

    /** The version that new cases begin with. */
    int newest(String model) {
        return kit.engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(model)
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    int versionOf(String instance) {
        var definition = kit.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getProcessDefinitionId();
        return kit.engine
                .getRepositoryService()
                .getProcessDefinition(definition)
                .getVersion();
    }

    Migration moves(MovePlan plan) {
        long id = begins(plan, "the new step is law from May on").id();
        workAll();
        var migration = moving.find(id).orElseThrow();
        assertThat(migration.isUnderWay()).isFalse();
        return migration;
    }

    Migration begins(MovePlan plan, String reason) {
        return moving.begin(moving.prepare(plan), reason, OPERATIONS);
    }

    void workAll() {
        boolean more = true;
        while (more) {
            more = work.workBatch();
        }
    }

    /** All models again, return-case with a task more once the money is back and every task under another name. */
    NextVersions withAStepMore() {
        return NextVersions.with(kit.engine, models(), "return-case", model -> {
            NextVersions.addAfter(model, model.getModelElementById("Call_RefundPayout"));
            model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.UserTask.class)
                    .forEach(task -> task.setName(task.getName() + " anew"));
        });
    }
}
