package org.roundtrip.intake;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.Messages;
import org.roundtrip.cases.TooLate;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.roundtrip.notification.StaffLetters;
import org.roundtrip.work.Commands;
import org.springframework.stereotype.Service;

/** What a customer (or staff for him) may do with a case that is under way. */
@Service
public class CustomerDesk {
    private final CaseDesk cases;
    private final CaseFiles files;
    private final Messages messages;
    private final Notices notices;
    private final StaffLetters letters;
    private final Journeys journeys;
    private final ReviewProcess reviews;
    private final Commands commands;

    CustomerDesk(
            CaseDesk cases,
            CaseFiles files,
            Messages messages,
            Notices notices,
            StaffLetters letters,
            Journeys journeys,
            ReviewProcess reviews,
            Commands commands) {
        this.cases = cases;
        this.files = files;
        this.messages = messages;
        this.notices = notices;
        this.letters = letters;
        this.journeys = journeys;
        this.reviews = reviews;
        this.commands = commands;
    }

    /**
     * Cancels a request before the parcel is handed in. Cancelling a cancelled case changes nothing.
     *
     * @throws TooLate once the parcel is on its way or the case is over
     */
    public CaseFile cancel(CaseNumber number, Actor actor) {
        return commands.run(() -> {
            var file = cases.lock(number);
            if (file.state() == CaseState.CANCELLED) {
                return file;
            }
            if (file.closed() || !journeys.of(file).cancel(file, actor)) {
                throw new TooLate("cancel-too-late", "the parcel is already on its way or the case is over");
            }
            return files.findById(file.key()).orElseThrow();
        });
    }

    /**
     * Mails the customer a link that works, to the address the request was opened with; says to nobody whether there is
     * such a request, and does as much for one that there isn't: a mail to nobody, which the outbox forgets.
     */
    public void sendNewLink(CaseNumber number) {
        commands.run(() -> files.findByNumber(number)
                .ifPresentOrElse(
                        file -> notices.post(file.key(), MailKind.NEW_LINK, Map.of()),
                        () -> notices.postTo("", "", MailKind.NEW_LINK)));
    }

    /** Adds a message. A customer's message also answers an open question of support; staff's is mailed. */
    public void say(CaseNumber number, Actor actor, String text) {
        var body = text.strip();
        if (body.isEmpty() || body.length() > Messages.MAX_LENGTH) {
            throw new InvalidRequest("/text", "message-length", "a message has 1 to 4000 characters");
        }
        commands.run(() -> {
            var file = cases.lock(number);
            boolean fromCustomer = actor.kind() == Actor.Kind.CUSTOMER;
            cases.tell(file.key(), fromCustomer ? "customer-wrote" : "staff-wrote", actor);
            if (!fromCustomer) {
                letters.write(file.key(), actor, body);
            } else {
                messages.add(file.key(), actor, body);
                if (file.state() == CaseState.AWAITING_CUSTOMER
                        && (reviews.questionAnswered(file) || journeys.of(file).questionAnswered(file))) {
                    cases.move(file.key(), CaseState.IN_REVIEW, WaitingFor.SUPPORT);
                }
            }
            cases.touch(file.key());
        });
    }

    /** The customer takes what was offered after inspection, or wants the item back. */
    public void answerOffer(CaseNumber number, Actor actor, boolean accepted) {
        commands.run(() -> {
            var file = cases.lock(number);
            // Told first, because what follows from it is told on the way.
            cases.tell(file.key(), accepted ? "offer-accepted" : "offer-declined", actor);
            if (!journeys.of(file).offerAnswered(file, accepted)) {
                throw new TooLate("offer-over", "there is no offer to answer");
            }
            cases.touch(file.key());
        });
    }
}
