package org.roundtrip.app.engine;

import org.camunda.bpm.engine.impl.history.HistoryLevelActivity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * The engine's history as we keep it: which steps a case took, what went wrong and who did it. Variables, which are
 * most of what the level {@code full} writes, are left out: what they say stands in our own tables.
 *
 * <p>The level of a database can't be changed once it was started with another.
 */
class RoundtripHistory extends HistoryLevelActivity {
    static final String NAME = "roundtrip";
    private static final int ID = 40;

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType eventType, Object entity) {
        return super.isHistoryEventProduced(eventType, entity)
                || eventType == HistoryEventTypes.INCIDENT_CREATE
                || eventType == HistoryEventTypes.INCIDENT_RESOLVE
                || eventType == HistoryEventTypes.INCIDENT_DELETE
                || eventType == HistoryEventTypes.INCIDENT_MIGRATE
                || eventType == HistoryEventTypes.JOB_FAIL
                || eventType == HistoryEventTypes.USER_OPERATION_LOG;
    }
}
