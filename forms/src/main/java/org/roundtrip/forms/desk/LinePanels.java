package org.roundtrip.forms.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.files.FileStore;
import org.roundtrip.files.StoredFile;
import org.roundtrip.orders.OrderKey;
import org.roundtrip.orders.OrderLine;
import org.roundtrip.orders.OrderLines;
import org.roundtrip.orders.UnitRange;
import org.springframework.stereotype.Component;

/** The lines of a case in words, with what was decided and found, and the pictures of them. */
@Component
class LinePanels {
    private final OrderLines orderLines;
    private final FileStore files;
    private final DeskTexts texts;

    LinePanels(OrderLines orderLines, FileStore files, DeskTexts texts) {
        this.orderLines = orderLines;
        this.files = files;
        this.texts = texts;
    }

    List<CasePanel.Line> of(CaseFile file, List<CaseLine> caseLines, Sight sight) {
        var paid = sight.money() ? paid(caseLines) : Map.<OrderKey, OrderLine>of();
        var photos = files.ofCase(file.key());
        return caseLines.stream().map(line -> line(line, file, paid, photos)).toList();
    }

    private Map<OrderKey, OrderLine> paid(List<CaseLine> caseLines) {
        return orderLines.find(caseLines.stream()
                .map(line -> new OrderKey(line.orderId(), line.orderLineNo()))
                .collect(Collectors.toSet()));
    }

    private CasePanel.Line line(CaseLine line, CaseFile file, Map<OrderKey, OrderLine> paid, List<StoredFile> photos) {
        var order = paid.get(new OrderKey(line.orderId(), line.orderLineNo()));
        return new CasePanel.Line(
                line.lineNo(),
                line.name(),
                line.sku(),
                line.orderNumber(),
                texts.code("reason", line.reason().name()),
                line.reason().shopsFault(),
                line.comment(),
                counts(line),
                line.expected(),
                line.verdict() == null ? null : new Badge(tone(line.verdict()), texts.code("verdict", line.verdict())),
                line.because() == null ? null : texts.code("because", line.because()),
                line.grade(),
                line.grade() == null ? null : texts.code("grade", line.grade()),
                line.inspectionNote(),
                goes(line),
                order == null ? null : texts.money(file.currency(), worth(order, line.requested())),
                photos.stream()
                        .filter(photo -> photo.picture()
                                && Integer.valueOf(line.lineNo()).equals(photo.line()))
                        .map(this::photo)
                        .toList());
    }

    /** Where it goes, and why. */
    private @Nullable String goes(CaseLine line) {
        if (line.disposition() == null) {
            return null;
        }
        var word = texts.code("disposition", line.disposition());
        return line.dispositionBecause() == null
                ? word
                : word + ": " + texts.code("because", line.dispositionBecause());
    }

    private CasePanel.Photo photo(StoredFile file) {
        return new CasePanel.Photo(file.id(), file.name(), file.fromRequest() ? null : texts.person(file.uploadedBy()));
    }

    private static long worth(OrderLine order, int units) {
        return order.valueOf(new UnitRange(1, units)).total();
    }

    private List<CasePanel.Count> counts(CaseLine line) {
        var numbers = new ArrayList<CasePanel.Count>();
        numbers.add(new CasePanel.Count(texts.text("count.requested"), line.requested(), "plain"));
        add(numbers, "authorised", line.authorised(), "plain");
        add(numbers, "received", line.received(), "plain");
        add(numbers, "accepted", line.accepted(), "good");
        add(numbers, "rejected", line.rejected(), "bad");
        add(numbers, "kept", line.kept(), "good");
        add(numbers, "lost", line.lost(), "bad");
        if (line.grade() != null) {
            add(numbers, "missing", line.missing(), "warn");
        }
        return numbers;
    }

    private void add(List<CasePanel.Count> numbers, String code, int number, String tone) {
        if (number != 0) {
            numbers.add(new CasePanel.Count(texts.text("count." + code), number, tone));
        }
    }

    private static String tone(String verdict) {
        return switch (verdict) {
            case "ACCEPT", "KEEP_ITEM" -> "good";
            case "REFUSE" -> "bad";
            default -> "warn";
        };
    }
}
