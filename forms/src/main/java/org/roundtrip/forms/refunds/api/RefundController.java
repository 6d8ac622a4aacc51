package org.roundtrip.forms.refunds.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.forms.api.Cursor;
import org.roundtrip.forms.api.NotHere;
import org.roundtrip.forms.api.Page;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.refund.Refund;
import org.roundtrip.refund.Refunds;
import org.roundtrip.work.Look;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/refunds")
@Tag(name = "refunds")
class RefundController {
    private static final String LIST = "refunds";

    private final Refunds refunds;
    private final CaseFiles files;
    private final RefundView view;
    private final Look look;

    RefundController(Refunds refunds, CaseFiles files, RefundView view, Look look) {
        this.refunds = refunds;
        this.files = files;
        this.view = view;
        this.look = look;
    }

    @GetMapping("/{id}")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT, Roles.FINANCE, Roles.OPERATIONS})
    @Operation(summary = "Get a refund with its calculation and its attempts")
    RefundDetail get(@PathVariable long id) {
        return look.at(() -> view.of(refunds.findById(id).orElseThrow(NotHere::new)));
    }

    @GetMapping
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT, Roles.FINANCE, Roles.OPERATIONS})
    @Operation(summary = "List refunds, oldest first")
    Page<RefundSummary> list(
            @RequestParam(required = false) Refund.@Nullable State state,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        long after = Cursor.id(LIST, cursor, 0);
        int rows = Page.limit(limit) + 1;
        return look.at(() -> {
            var found = state == null ? refunds.page(after, rows) : refunds.page(state, after, rows);
            return Page.of(found, limit, this::summaries, last -> Cursor.of(LIST, last.key()));
        });
    }

    private List<RefundSummary> summaries(List<Refund> shown) {
        var numbers = new HashMap<Long, String>();
        files.findAllById(shown.stream().map(Refund::caseId).distinct().toList())
                .forEach(file -> numbers.put(file.key(), file.number().value()));
        return shown.stream()
                .map(refund -> RefundSummary.of(refund, numbers.getOrDefault(refund.caseId(), "")))
                .toList();
    }
}
