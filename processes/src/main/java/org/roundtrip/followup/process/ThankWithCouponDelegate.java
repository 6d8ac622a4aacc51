package org.roundtrip.followup.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.followup.AskHowItWent;
import org.springframework.stereotype.Component;

/** Carries "Thank with a coupon" from the model to {@link AskHowItWent}. */
@Component
class ThankWithCouponDelegate implements JavaDelegate {
    private final AskHowItWent askHowItWent;

    ThankWithCouponDelegate(AskHowItWent askHowItWent) {
        this.askHowItWent = askHowItWent;
    }

    @Override
    public void execute(DelegateExecution execution) {
        askHowItWent.thank((Long) execution.getVariable(FollowUpModel.CASE_ID));
    }
}
