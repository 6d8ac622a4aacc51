package org.roundtrip.processes.kit;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;

/** Everything the engine knows of a running instance but the version of its model. */
public record Standing(
        List<String> variables,
        List<String> tasks,
        List<String> jobs,
        List<String> machines,
        List<String> messages,
        List<String> called) {

    public static Standing of(ProcessEngine engine, String instance) {
        var runtime = engine.getRuntimeService();
        return new Standing(
                sorted(runtime.createVariableInstanceQuery().processInstanceIdIn(instance).unlimitedList().stream()
                        .map(one -> one.getName() + "=" + one.getValue() + " of " + one.getActivityInstanceId())),
                sorted(engine.getTaskService().createTaskQuery().processInstanceId(instance).unlimitedList().stream()
                        .map(one -> one.getId() + " " + one.getTaskDefinitionKey() + " " + one.getAssignee() + " "
                                + one.getDueDate() + " " + one.getCreateTime())),
                sorted(
                        engine
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(instance)
                                .unlimitedList()
                                .stream()
                                .map(one -> one.getId() + " " + one.getDuedate() + " " + one.getRetries())),
                sorted(
                        engine
                                .getExternalTaskService()
                                .createExternalTaskQuery()
                                .processInstanceId(instance)
                                .unlimitedList()
                                .stream()
                                .map(one -> one.getId() + " " + one.getTopicName() + " " + one.getWorkerId() + " "
                                        + one.getLockExpirationTime() + " " + one.getRetries())),
                sorted(runtime.createEventSubscriptionQuery().processInstanceId(instance).unlimitedList().stream()
                        .map(one -> one.getId() + " " + one.getEventName() + " " + one.getActivityId())),
                sorted(runtime.createProcessInstanceQuery().superProcessInstanceId(instance).unlimitedList().stream()
                        .map(one -> one.getId() + " " + one.getProcessDefinitionId())));
    }

    private static List<String> sorted(Stream<String> lines) {
        return lines.sorted().toList();
    }
}
