package org.roundtrip.warehouse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goods that lie here and whose case is known are taken in once that case is ready: none may expire meanwhile. */
@Component
public class LinkedGoods {
    private static final Logger LOG = LoggerFactory.getLogger(LinkedGoods.class);

    private final Discrepancies discrepancies;
    private final SettleDiscrepancy settling;

    LinkedGoods(Discrepancies discrepancies, SettleDiscrepancy settling) {
        this.discrepancies = discrepancies;
        this.settling = settling;
    }

    /** Takes in what can be taken in by now. */
    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT40S")
    public void takeIn() {
        for (var waiting : discrepancies.waiting()) {
            try {
                settling.takeIn(waiting);
            } catch (RuntimeException e) {
                // The others must not wait for it.
                LOG.warn("What is noted as {} can't be taken in for case {}", waiting.id(), waiting.caseId(), e);
            }
        }
    }
}
