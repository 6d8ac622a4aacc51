package org.roundtrip.forms.desk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.inventory.Products;
import org.roundtrip.repair.ChaseMakerAnswer;
import org.roundtrip.repair.DiagnosisAnswer;
import org.roundtrip.repair.ReceiveDeviceAnswer;
import org.roundtrip.repair.Repair;
import org.roundtrip.repair.RepairDeviceAnswer;
import org.roundtrip.repair.RepairParts;
import org.roundtrip.repair.RepairQuote;
import org.roundtrip.repair.RepairQuotes;
import org.roundtrip.repair.Repairs;
import org.roundtrip.repair.SupplierClaim;
import org.roundtrip.repair.SupplierClaims;
import org.roundtrip.repair.TestAnswer;
import org.roundtrip.warranty.SerialNumber;
import org.springframework.stereotype.Component;

/** What the bench's screens can tell at once about an answer; the domain checks the same when it is carried out. */
@Component
class RepairRules {
    private final Repairs repairs;
    private final RepairQuotes quotes;
    private final SupplierClaims claims;
    private final Products products;
    private final DeskTexts texts;

    RepairRules(Repairs repairs, RepairQuotes quotes, SupplierClaims claims, Products products, DeskTexts texts) {
        this.repairs = repairs;
        this.quotes = quotes;
        this.claims = claims;
        this.products = products;
        this.texts = texts;
    }

    List<AnswerForm.Problem> problems(long caseId, Record answer) {
        var problems = new ArrayList<AnswerForm.Problem>();
        if (answer instanceof ReceiveDeviceAnswer device) {
            received(problems, caseId, device);
        } else if (answer instanceof DiagnosisAnswer diagnosis) {
            diagnosed(problems, caseId, diagnosis);
        } else if (answer instanceof RepairDeviceAnswer repair) {
            known(problems, repair.parts());
            if (repair.choice() == RepairDeviceAnswer.Choice.MORE_PARTS
                    && (repair.parts() == null || repair.parts().isEmpty())) {
                add(problems, "parts[0].sku", "parts-missing");
            }
        } else if (answer instanceof TestAnswer test) {
            boolean isNew = claims.newest(caseId)
                    .filter(claim -> claim.answer() == SupplierClaim.Answer.REPLACED)
                    .isPresent();
            if (test.passed() && isNew && (test.serial() == null || !SerialNumber.fits(test.serial()))) {
                add(problems, "serial", "serial-missing");
            }
        } else if (answer instanceof ChaseMakerAnswer chased && chased.answer() == null && chased.expected() == null) {
            add(problems, "expected", "expected-missing");
        }
        return problems;
    }

    private void received(List<AnswerForm.Problem> problems, long caseId, ReceiveDeviceAnswer device) {
        if (device.choice() == ReceiveDeviceAnswer.Choice.SEND_BACK) {
            return;
        }
        if (device.serial() == null || !SerialNumber.fits(device.serial())) {
            add(problems, "serial", "serial-missing");
        } else if (device.choice() == ReceiveDeviceAnswer.Choice.SAME
                && repairs.find(caseId)
                        .filter(repair -> !repair.serial().equals(new SerialNumber(device.serial())))
                        .isPresent()) {
            add(problems, "serial", "other-serial");
        }
    }

    private void diagnosed(List<AnswerForm.Problem> problems, long caseId, DiagnosisAnswer diagnosis) {
        known(problems, diagnosis.parts());
        boolean agreed = quotes.newest(caseId)
                .filter(quote -> quote.state() == RepairQuote.State.ACCEPTED)
                .isPresent();
        boolean free = repairs.find(caseId).filter(Repair::free).isPresent();
        switch (diagnosis.diagnosis()) {
            case FREE -> {
                if (!free && !agreed) {
                    add(problems, "diagnosis", "not-free");
                }
            }
            case TO_MAKER -> {
                boolean there = claims.newest(caseId)
                        .filter(claim -> claim.answer() == null)
                        .isPresent();
                if (!there
                        && (diagnosis.supplier() == null || diagnosis.supplier().isBlank())) {
                    add(problems, "supplier", "supplier-missing");
                }
            }
            default -> {}
        }
    }

    private void known(List<AnswerForm.Problem> problems, @Nullable List<RepairParts.Part> parts) {
        for (int i = 0; parts != null && i < parts.size(); i++) {
            if (products.findBySku(parts.get(i).sku()).isEmpty()) {
                add(problems, "parts[" + i + "].sku", "unknown-part");
            }
        }
    }

    private void add(List<AnswerForm.Problem> problems, String field, String code) {
        problems.add(AnswerForm.Problem.at(field, texts.text("problem." + code)));
    }
}
