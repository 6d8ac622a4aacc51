package org.roundtrip.forms.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.teamwork.Mentions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What stands around every page of the desk: who is signed in, the queues, and the answers that can still be undone. */
@ControllerAdvice(annotations = DeskScreen.class)
class DeskFrame {
    private final DeskWork work;
    private final HeldBar held;
    private final Mentions mentions;
    private final DeskTexts texts;
    private final boolean demo;

    DeskFrame(
            DeskWork work,
            HeldBar held,
            Mentions mentions,
            DeskTexts texts,
            @Value("${roundtrip.demo.enabled:false}") boolean demo) {
        this.work = work;
        this.held = held;
        this.mentions = mentions;
        this.texts = texts;
        this.demo = demo;
    }

    /** A way into a queue, with how much waits there. */
    public record QueueLink(
            String queue,
            String title,
            long waiting,
            long mine,
            @Nullable String oldest) {}

    /** @param called how many notes call this person that he has not seen; @param notice what just happened, or null */
    public record Frame(
            String user,
            long called,
            Sight sight,
            List<QueueLink> queues,
            List<HeldBar.Held> held,
            List<HeldBar.Failed> failed,
            @Nullable String notice,
            long undoSeconds,
            boolean demo,
            String path) {}

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        var actor = SignedIn.actor();
        var sight = Sight.of(actor);
        var queues = work.summaries(sight.queues(), actor).stream()
                .map(one -> new QueueLink(
                        one.queue(),
                        texts.text("queue." + one.queue()),
                        one.waiting(),
                        one.mine(),
                        one.oldest() == null ? null : texts.age(one.oldest())))
                .toList();
        var notice = request.getParameter("notice");
        return new Frame(
                texts.person(actor.name()),
                mentions.count(actor),
                sight,
                queues,
                held.heldOf(actor),
                held.failedOf(actor),
                notice == null ? null : texts.find("notice." + notice),
                held.undoSeconds(),
                demo,
                request.getRequestURI());
    }
}
