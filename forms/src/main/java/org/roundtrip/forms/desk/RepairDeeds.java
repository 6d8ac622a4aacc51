package org.roundtrip.forms.desk;

import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.TooLate;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.repair.ClaimOfMaker;
import org.roundtrip.repair.LendDevice;
import org.roundtrip.repair.SupplierClaim;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the bench and support do with a repair that is no step of it: lend a device, note what the maker says. */
@DeskScreen
class RepairDeeds {
    private static final String CASE = "/desk/cases/";

    private final CaseFiles files;
    private final LendDevice lending;
    private final ClaimOfMaker makers;

    RepairDeeds(CaseFiles files, LendDevice lending, ClaimOfMaker makers) {
        this.files = files;
        this.lending = lending;
        this.makers = makers;
    }

    @PostMapping(CASE + "{number}/loan")
    String lend(@PathVariable String number, @RequestParam(defaultValue = "") String sku) {
        return deed(number, "lent", file -> lending.lend(file, SignedIn.actor(), sku.strip()));
    }

    @PostMapping(CASE + "{number}/maker-answer")
    String makerAnswered(@PathVariable String number, @RequestParam SupplierClaim.@Nullable Answer answer) {
        need();
        return answer == null
                ? back(number, "choose-answer")
                : deed(number, "maker-answered", file -> makers.answer(file, SignedIn.actor(), answer));
    }

    private interface Deed {
        void of(CaseNumber number);
    }

    private String deed(String number, String done, Deed deed) {
        need();
        var file = CasePage.file(files, number);
        try {
            deed.of(file.number());
            return back(number, done);
        } catch (InvalidRequest e) {
            return back(number, "no-such-product");
        } catch (TooLate e) {
            return back(number, "too-late");
        }
    }

    private static void need() {
        var sight = Sight.of(SignedIn.actor());
        sight.need(sight.support() || sight.technician(), "technician");
    }

    private static String back(String number, String notice) {
        return "redirect:" + CASE + number + "?notice=" + notice;
    }
}
