package org.roundtrip.taskform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseLine;

/** What forms may say about the case they are part of, as {@code case}. Shown, never kept with the answer. */
final class CaseFacts {
    private CaseFacts() {}

    static Map<String, @Nullable Object> of(CaseFile file, List<CaseLine> lines) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("number", file.number().value());
        facts.put("state", file.state().name());
        facts.put("outcome", file.outcome().name());
        facts.put("currency", file.currency());
        facts.put("customerName", file.customerName());
        facts.put("comment", file.comment());
        facts.put("requestedAt", file.requestedAt().toString());
        var all = new ArrayList<@Nullable Object>();
        lines.forEach(line -> all.add(line(line)));
        facts.put("lines", all);
        return facts;
    }

    private static Map<String, @Nullable Object> line(CaseLine line) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("line", line.lineNo());
        facts.put("sku", line.sku());
        facts.put("name", line.name());
        facts.put("reason", line.reason().name());
        facts.put("comment", line.comment());
        facts.put("requested", line.requested());
        facts.put("authorised", line.authorised());
        facts.put("received", line.received());
        facts.put("accepted", line.accepted());
        facts.put("grade", line.grade());
        return facts;
    }
}
