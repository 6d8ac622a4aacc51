package org.roundtrip.followup;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.TooEarly;
import org.roundtrip.cases.TooLate;
import org.roundtrip.work.Commands;
import org.springframework.stereotype.Service;

/** Takes the customer's answer, whether we asked by mail or he found the question on the page of his case. */
@Service
public class AnswerFollowUp {
    /** How long after closing an answer is taken. */
    public static final Duration OPEN = Duration.ofDays(90);

    private final CaseDesk cases;
    private final CaseFiles files;
    private final FollowUps followUps;
    private final FollowUpProcess process;
    private final Coupon coupon;
    private final Commands commands;
    private final Clock clock;

    AnswerFollowUp(
            CaseDesk cases,
            CaseFiles files,
            FollowUps followUps,
            FollowUpProcess process,
            Coupon coupon,
            Commands commands,
            Clock clock) {
        this.cases = cases;
        this.files = files;
        this.followUps = followUps;
        this.process = process;
        this.coupon = coupon;
        this.commands = commands;
        this.clock = clock;
    }

    /** Whether the case's customer may still say how it went, if he has not yet. */
    public boolean open(CaseFile file) {
        return file.closed()
                && file.state() == CaseState.REFUNDED
                && file.closedAt() != null
                && !file.closedAt().plus(OPEN).isBefore(clock.instant());
    }

    /**
     * Stores the one answer of a case, and lets the model do what follows from it.
     *
     * @param score 1 (very badly) to 5 (very well)
     * @param comment the customer's own words, at most 1000 characters; may be null
     * @return the answer, with the coupon it was thanked with
     * @throws InvalidRequest if the score is none, or the comment too long
     * @throws TooEarly while the case is under way
     * @throws TooLate if it was answered before, if nothing was refunded, or 90 days after closing
     */
    public FollowUp answer(CaseNumber number, Actor actor, int score, @Nullable String comment) {
        var words = comment == null || comment.isBlank() ? null : comment.strip();
        check(score, words);
        return commands.run(() -> {
            var file = cases.lock(number);
            var known = followUps.findByCaseId(file.key()).orElseGet(() -> FollowUp.unasked(file.key()));
            checkOpen(file, known);
            var answered = followUps.save(known.answered(score, words, clock.instant()));
            // Whoever has answered is not asked any more.
            files.followUpDueAt(file.key(), null);
            cases.tell(file.key(), "follow-up-answered", actor, Map.of("score", Integer.toString(score)));
            goOn(file, answered);
            cases.touch(file.key());
            return followUps.findByCaseId(file.key()).orElseThrow();
        });
    }

    private void goOn(CaseFile file, FollowUp answered) {
        boolean mayOffer = file.mayAskByMail() && coupon.code().isPresent();
        var waiting = answered.processInstanceId();
        if (waiting == null || !process.answered(waiting, answered.isLow(), mayOffer)) {
            followUps.startedAs(file.key(), process.answeredUnasked(file, answered.isLow(), mayOffer));
        }
    }

    private static void check(int score, @Nullable String words) {
        if (score < FollowUp.WORST || score > FollowUp.BEST) {
            throw new InvalidRequest("/score", "score-range", "a score is 1 to 5");
        }
        if (words != null && words.length() > FollowUp.LONGEST_COMMENT) {
            throw new InvalidRequest("/comment", "comment-length", "a comment has at most 1000 characters");
        }
    }

    private void checkOpen(CaseFile file, FollowUp known) {
        if (known.isAnswered()) {
            throw new TooLate("follow-up-answered", "this case has its answer");
        }
        if (!file.closed()) {
            throw new TooEarly("follow-up-not-yet", "the case is still under way");
        }
        if (file.state() != CaseState.REFUNDED) {
            throw new TooLate("follow-up-not-refunded", "only refunded cases are asked about");
        }
        if (!open(file)) {
            throw new TooLate("follow-up-over", "the case was closed more than 90 days ago");
        }
    }
}
