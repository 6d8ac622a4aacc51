package org.roundtrip.repair.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.repair.Loan;
import org.roundtrip.repair.RepairProcess;
import org.roundtrip.repair.SupplierClaim;
import org.roundtrip.work.process.Passing;
import org.roundtrip.work.process.ProcessMessages;
import org.springframework.stereotype.Component;

/** Carries what happens to a repair to its instances, and starts those beside it. */
@Component
class RepairMessages implements RepairProcess {
    private final RuntimeService runtime;
    private final ProcessMessages messages;

    RepairMessages(RuntimeService runtime, ProcessMessages messages) {
        this.runtime = runtime;
        this.messages = messages;
    }

    @Override
    public void start(CaseFile file) {
        begin(RepairCase.KEY, file);
    }

    @Override
    public boolean cancel(CaseFile file) {
        return file.processInstanceId() != null
                && messages.tell(file.processInstanceId(), RepairCase.REQUEST_CANCELLED, Map.of());
    }

    @Override
    public boolean quoteAnswered(CaseFile file, QuoteAnswer answer) {
        // Called by the bench, which the case has called.
        var bench = bench(file);
        return bench != null
                && messages.tellCalled(
                        bench,
                        RepairCase.QUOTE_KEY,
                        RepairCase.QUOTE_ANSWERED,
                        Passing.values(Map.of(RepairCase.QUOTE_ANSWER, answer.name())));
    }

    @Override
    public boolean remedyChosen(CaseFile file, Remedy remedy) {
        return tell(
                file,
                RepairCase.REMEDY_KEY,
                RepairCase.REMEDY_CHOSEN,
                Map.of(RepairCase.REMEDY, remedy.name(), RepairCase.CHOICE, remedy.name()));
    }

    @Override
    public String startClaim(CaseFile file, SupplierClaim claim) {
        return begin(RepairCase.CLAIM_KEY, file);
    }

    @Override
    public boolean makerAnswered(SupplierClaim claim) {
        return claim.processInstanceId() != null
                && messages.tell(claim.processInstanceId(), RepairCase.MAKER_ANSWERED, Map.of());
    }

    @Override
    public boolean claimAnswered(CaseFile file, SupplierClaim.Answer answer) {
        return tell(
                file,
                RepairCase.BENCH_KEY,
                RepairCase.CLAIM_ANSWERED,
                Passing.values(Map.of(RepairCase.MAKER_SAYS, answer.name())));
    }

    @Override
    public String startLoan(CaseFile file, Loan loan) {
        return begin(RepairCase.LOAN_KEY, file);
    }

    @Override
    public boolean loanDue(Loan loan) {
        return loan.processInstanceId() != null
                && messages.tell(loan.processInstanceId(), RepairCase.LOAN_DUE, Map.of());
    }

    private String begin(String model, CaseFile file) {
        return runtime.startProcessInstanceByKey(model, file.number().value(), Map.of(RepairCase.CASE_ID, file.key()))
                .getId();
    }

    private boolean tell(CaseFile file, String model, String message, Map<String, Object> variables) {
        return file.processInstanceId() != null
                && messages.tellCalled(file.processInstanceId(), model, message, variables);
    }

    private @org.jspecify.annotations.Nullable String bench(CaseFile file) {
        if (file.processInstanceId() == null) {
            return null;
        }
        return runtime
                .createProcessInstanceQuery()
                .superProcessInstanceId(file.processInstanceId())
                .processDefinitionKey(RepairCase.BENCH_KEY)
                .list()
                .stream()
                .findFirst()
                .map(bench -> bench.getId())
                .orElse(null);
    }
}
