package org.roundtrip.forms.desk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.followup.CallCustomerBackAnswer;
import org.roundtrip.refund.ApproveRefundAnswer;
import org.roundtrip.refund.BouncedRefundAnswer;
import org.roundtrip.refund.ManualPayoutAnswer;
import org.roundtrip.returns.ChaseRefundAnswer;
import org.roundtrip.returns.InspectionAnswer;
import org.roundtrip.returns.RejectedRefundAnswer;
import org.roundtrip.returns.ReviewAnswer;
import org.roundtrip.returns.SendItemBackAnswer;
import org.roundtrip.returns.SettleInspectionAnswer;
import org.roundtrip.shipping.ArrangeLabelAnswer;
import org.roundtrip.shipping.LostParcelAnswer;
import org.roundtrip.shipping.VoidByHandAnswer;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;

/** Verbs that only remember what they were told, or refuse it. */
class FakeVerbs {
    static final Map<String, Class<? extends Record>> ANSWERS = new TreeMap<>(Map.ofEntries(
            Map.entry("returns/review-request", ReviewAnswer.class),
            Map.entry("returns/inspect-items", InspectionAnswer.class),
            Map.entry("returns/settle-inspection", SettleInspectionAnswer.class),
            Map.entry("returns/send-item-back", SendItemBackAnswer.class),
            Map.entry("returns/answer-rejected-refund", RejectedRefundAnswer.class),
            Map.entry("returns/chase-refund", ChaseRefundAnswer.class),
            Map.entry("shipping/arrange-label", ArrangeLabelAnswer.class),
            Map.entry("shipping/decide-lost-parcel", LostParcelAnswer.class),
            Map.entry("shipping/void-label-by-hand", VoidByHandAnswer.class),
            Map.entry("refund/approve-refund", ApproveRefundAnswer.class),
            Map.entry("refund/arrange-manual-payout", ManualPayoutAnswer.class),
            Map.entry("refund/pay-bounced-refund", BouncedRefundAnswer.class),
            Map.entry("follow-up/call-customer-back", CallCustomerBackAnswer.class)));

    private final Map<String, Record> given = new ConcurrentHashMap<>();
    private volatile @Nullable InvalidRequest refusal;

    @Nullable
    Record given(String taskId) {
        return given.get(taskId);
    }

    void refuse(@Nullable InvalidRequest with) {
        refusal = with;
    }

    List<TaskVerb<?>> all() {
        return ANSWERS.entrySet().stream()
                .<TaskVerb<?>>map(entry -> verb(entry.getKey(), entry.getValue()))
                .toList();
    }

    private <A extends Record> TaskVerb<A> verb(String form, Class<A> type) {
        return new TaskVerb<>() {
            @Override
            public String form() {
                return form;
            }

            @Override
            public Class<A> answerType() {
                return type;
            }

            @Override
            public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, A answer) {
                if (refusal != null) {
                    throw refusal;
                }
                given.put(item.id(), answer);
                return Map.of();
            }
        };
    }
}
