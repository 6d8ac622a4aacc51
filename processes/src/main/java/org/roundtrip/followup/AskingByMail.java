package org.roundtrip.followup;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.notification.Notices;
import org.roundtrip.work.Commands;
import org.springframework.stereotype.Service;

/**
 * Whether the customer may be asked by mail how it went, and thanked with an offer: his to say, and to change at any time.
 * Asking is advertising where courts say so (BGH VI ZR 225/17), so nobody is asked who has not agreed.
 */
@Service
public class AskingByMail {
    private final CaseDesk cases;
    private final CaseFiles files;
    private final FollowUps followUps;
    private final AnswerFollowUp answers;
    private final Notices notices;
    private final Commands commands;
    private final Clock clock;

    AskingByMail(
            CaseDesk cases,
            CaseFiles files,
            FollowUps followUps,
            AnswerFollowUp answers,
            Notices notices,
            Commands commands,
            Clock clock) {
        this.cases = cases;
        this.files = files;
        this.followUps = followUps;
        this.answers = answers;
        this.notices = notices;
        this.commands = commands;
        this.clock = clock;
    }

    /** Notes what the customer says. A no also takes back what is owed and not yet sent; the same again changes nothing. */
    public CaseFile allow(CaseNumber number, Actor actor, boolean may) {
        return commands.run(() -> {
            var file = cases.lock(number);
            if (file.mayAskByMail() == may) {
                return file;
            }
            files.mayAskByMail(file.key(), may, may ? askAt(file) : null, clock.instant());
            if (!may) {
                notices.takeBackPromotional(file.key());
            }
            cases.tell(file.key(), may ? "asking-allowed" : "asking-refused", actor);
            cases.touch(file.key());
            return files.findById(file.key()).orElseThrow();
        });
    }

    /** For a case that is over already: when its customer would have been asked; null if there is nothing left to ask. */
    private @Nullable Instant askAt(CaseFile file) {
        boolean askable = answers.open(file)
                && file.customerEmail() != null
                && followUps.findByCaseId(file.key()).isEmpty();
        return askable && file.closedAt() != null ? cases.askAt(file.closedAt()) : null;
    }
}
