package org.roundtrip.notification;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CardNumbers;
import org.roundtrip.cases.Messages;
import org.springframework.stereotype.Component;

/** What staff writes to a customer: it stands on the page of the case, and is mailed. */
@Component
public class StaffLetters {
    private final Messages messages;
    private final Notices notices;

    StaffLetters(Messages messages, Notices notices) {
        this.messages = messages;
        this.notices = notices;
    }

    public void write(long caseId, Actor actor, String text) {
        messages.add(caseId, actor, text);
        notices.post(caseId, MailKind.MESSAGE_RECEIVED, Map.of("text", CardNumbers.masked(text)));
    }

    /** The note a person may add to what they decide; none, or one of blanks, is not sent. */
    public void writeNote(long caseId, Actor actor, @Nullable String note) {
        if (note != null && !note.isBlank()) {
            write(caseId, actor, note);
        }
    }
}
