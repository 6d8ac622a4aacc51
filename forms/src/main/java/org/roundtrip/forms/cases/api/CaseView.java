package org.roundtrip.forms.cases.api;

import java.util.List;
import java.util.stream.IntStream;
import org.roundtrip.cases.AccessLinks;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.Timeline;
import org.roundtrip.collection.Collections;
import org.roundtrip.forms.TimelineTexts;
import org.roundtrip.shipping.Direction;
import org.roundtrip.shipping.Shipment;
import org.roundtrip.shipping.Shipments;
import org.roundtrip.worklist.WorkItem;
import org.roundtrip.worklist.WorkItems;
import org.springframework.stereotype.Component;

/**
 * Puts a case together for the API: four reads beside the case itself, three while no task of it is open, one more if it
 * sent parcels.
 */
@Component
public class CaseView {
    private final CaseLines lines;
    private final ParcelAndRefund parcelAndRefund;
    private final Shipments shipments;
    private final Collections collections;
    private final WorkItems tasks;
    private final Timeline timeline;
    private final TimelineTexts texts;
    private final AccessLinks links;

    CaseView(
            CaseLines lines,
            ParcelAndRefund parcelAndRefund,
            Shipments shipments,
            Collections collections,
            WorkItems tasks,
            Timeline timeline,
            TimelineTexts texts,
            AccessLinks links) {
        this.lines = lines;
        this.parcelAndRefund = parcelAndRefund;
        this.shipments = shipments;
        this.collections = collections;
        this.tasks = tasks;
        this.timeline = timeline;
        this.texts = texts;
        this.links = links;
    }

    public CaseJson of(CaseFile file) {
        // The file was read first: should something change meanwhile, its version is the older one and a caller who
        // waits for the next change gets it at once.
        var newest = parcelAndRefund.of(file);
        var insight = Insight.ofCaller();
        return new CaseJson(
                file.number().value(),
                parts(file),
                file.version(),
                file.journey(),
                file.state().code(),
                file.waitingFor(),
                file.dueAt(),
                file.closed(),
                file.outcome(),
                file.externalReference(),
                file.requestedAt(),
                file.openedAt(),
                file.closedAt(),
                file.currency(),
                insight.customer(file),
                file.mayAskByMail(),
                lines.of(file.key()).stream().map(CaseView::line).toList(),
                newest.shipment(),
                newest.sent() == 0
                        ? List.of()
                        : shipments.ofCase(file.key(), Direction.OUT).stream()
                                .map(CaseView::sent)
                                .toList(),
                insight.money() ? newest.refund() : null,
                !insight.money() || newest.collections() == 0
                        ? List.of()
                        : collections.ofCase(file.key()).stream()
                                .map(CollectionJson::of)
                                .toList(),
                newest.tasks() == 0
                        ? List.of()
                        : tasks.ofCase(file.key()).stream().map(CaseView::task).toList(),
                timeline.of(file.key()).stream().map(this::entry).toList(),
                insight.link() ? links.trackUrl(file) : null);
    }

    private static List<String> parts(CaseFile file) {
        return IntStream.rangeClosed(1, file.parts())
                .mapToObj(part -> file.number().part(part).value())
                .toList();
    }

    private static CaseJson.Line line(CaseLine line) {
        return new CaseJson.Line(
                line.lineNo(),
                line.orderNumber(),
                line.orderLineNo(),
                line.sku(),
                line.name(),
                line.reason(),
                line.requested(),
                line.authorised(),
                line.received(),
                line.accepted(),
                line.rejected(),
                line.kept(),
                line.lost(),
                line.verdict(),
                line.because(),
                line.grade(),
                line.disposition());
    }

    private static CaseJson.Sent sent(Shipment shipment) {
        return new CaseJson.Sent(
                shipment.purpose(), shipment.state().name(), shipment.carrier(), shipment.trackingCode());
    }

    private static CaseJson.Task task(WorkItem item) {
        return new CaseJson.Task(item.id(), item.taskKey(), item.formKey(), item.queue(), item.name(), item.assignee());
    }

    private CaseJson.Entry entry(Timeline.Entry entry) {
        return new CaseJson.Entry(
                entry.seq(), entry.at(), entry.code(), texts.text(entry.code(), entry.facts()), entry.actor());
    }
}
