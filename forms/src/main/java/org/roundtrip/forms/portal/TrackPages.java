package org.roundtrip.forms.portal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.Messages;
import org.roundtrip.creditnote.CreditNotes;
import org.roundtrip.files.FileStore;
import org.roundtrip.files.StoredFile;
import org.roundtrip.followup.AnswerFollowUp;
import org.roundtrip.followup.FollowUp;
import org.roundtrip.followup.FollowUps;
import org.roundtrip.shipping.Shipment;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the page of a case together. */
@Component
class TrackPages {
    private static final String PAGE = "portal/track";

    /** The best first: it is what most people answer. */
    private static final List<Integer> SCORES = IntStream.iterate(FollowUp.BEST, n -> n >= FollowUp.WORST, n -> n - 1)
            .boxed()
            .toList();

    private final CaseAccess access;
    private final CaseLines lines;
    private final Messages messages;
    private final History history;
    private final Moneys moneys;
    private final Parcels parcels;
    private final AnswerFollowUp answers;
    private final FollowUps followUps;
    private final CreditNotes creditNotes;
    private final FileStore files;
    private final PayCards pays;
    private final Steps steps;
    private final Swaps swaps;
    private final Mendings mendings;

    TrackPages(
            CaseAccess access,
            CaseLines lines,
            Messages messages,
            History history,
            Moneys moneys,
            Parcels parcels,
            AnswerFollowUp answers,
            FollowUps followUps,
            CreditNotes creditNotes,
            FileStore files,
            PayCards pays,
            Steps steps,
            Swaps swaps,
            Mendings mendings) {
        this.access = access;
        this.lines = lines;
        this.messages = messages;
        this.history = history;
        this.moneys = moneys;
        this.parcels = parcels;
        this.answers = answers;
        this.followUps = followUps;
        this.creditNotes = creditNotes;
        this.files = files;
        this.pays = pays;
        this.steps = steps;
        this.swaps = swaps;
        this.mendings = mendings;
    }

    /** As below, for a customer who comes back from paying. */
    String cameBack(CaseFile file, long collectionId, Model model) {
        pays.cameBack(file, collectionId);
        return show(access.again(file), Problems.none(), "", collectionId, model);
    }

    /** @param typed a message that was refused, to be shown again */
    String show(CaseFile file, Problems problems, String typed, Model model) {
        return show(file, problems, typed, null, model);
    }

    private String show(CaseFile file, Problems problems, String typed, @Nullable Long cameBack, Model model) {
        model.addAttribute("pays", pays.of(file, cameBack));
        var page = page(file);
        model.addAttribute("page", page);
        model.addAttribute("sharesLabel", page.toHandIn() && sharesLabel(file));
        model.addAttribute("whole", file.isPart() ? access.requestPath(file) : null);
        model.addAttribute(
                "photos",
                files.ofCase(file.key()).stream()
                        .filter(photo -> photo.fromRequest() && photo.line() != null)
                        .collect(Collectors.groupingBy(StoredFile::line)));
        model.addAttribute("creditNotes", creditNotes.ofCase(file.key()));
        model.addAttribute("scores", SCORES);
        model.addAttribute("longest", FollowUp.LONGEST_COMMENT);
        model.addAttribute("problems", problems);
        model.addAttribute("text", typed);
        model.addAttribute("max", Messages.MAX_LENGTH);
        return PAGE;
    }

    /** Whether another part of the request goes in the same parcel. */
    private boolean sharesLabel(CaseFile file) {
        var own = code(file);
        return own.isPresent()
                && access.parts(file).stream()
                                .filter(part -> own.equals(code(part)))
                                .count()
                        > 1;
    }

    private Optional<String> code(CaseFile file) {
        return parcels.newest(file).map(Shipment::trackingCode);
    }

    /** A case as its customer sees it. */
    TrackPage page(CaseFile file) {
        var entries = history.of(file);
        var caseLines = lines.of(file.key());
        var said = messages.of(file.key());
        var money = moneys.of(file, caseLines);
        var all = parcels.all(file);
        var turn = history.turn(file, entries);
        var refundedAt = money.stream()
                .map(MoneyCard::at)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new TrackPage(
                file,
                access.trackPath(file),
                caseLines,
                steps.of(file, entries, all, refundedAt),
                history.shown(entries),
                money,
                Parcels.newest(all).map(newest -> parcels.of(file, newest)).orElse(null),
                parcels.sent(all),
                turn.orElse(null),
                history.asked(file, entries, said).orElse(null),
                history.refusal(entries).orElse(null),
                swaps.of(
                                file,
                                caseLines,
                                turn.filter(each -> each == History.Turn.CHOICE).isPresent())
                        .orElse(null),
                mendings.of(file, entries).orElse(null),
                said,
                answers.open(file),
                followUps.findByCaseId(file.key()).orElse(null));
    }
}
