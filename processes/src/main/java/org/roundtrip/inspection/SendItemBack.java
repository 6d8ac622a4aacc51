package org.roundtrip.inspection;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.roundtrip.warehouse.PutAway;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** The warehouse sends the customer's rejected items back. */
@Component
class SendItemBack implements TaskVerb<SendItemBackAnswer> {
    private final CaseDesk cases;
    private final Notices notices;
    private final PutAway putAway;

    SendItemBack(CaseDesk cases, Notices notices, PutAway putAway) {
        this.cases = cases;
        this.notices = notices;
        this.putAway = putAway;
    }

    @Override
    public String form() {
        return "inspection/send-item-back";
    }

    @Override
    public Class<SendItemBackAnswer> answerType() {
        return SendItemBackAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, SendItemBackAnswer answer) {
        var facts = answer.trackingCode() == null || answer.trackingCode().isBlank()
                ? Map.<String, String>of()
                : Map.of("tracking", answer.trackingCode());
        cases.tell(file.key(), "item-sent-back", actor, facts);
        notices.post(file.key(), MailKind.ITEM_SENT_BACK, facts);
        putAway.left(file.key());
        return Map.of();
    }
}
