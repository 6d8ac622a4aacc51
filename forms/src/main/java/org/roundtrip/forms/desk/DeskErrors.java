package org.roundtrip.forms.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseNotFound;
import org.roundtrip.cases.TooLate;
import org.roundtrip.credit.CreditNotFound;
import org.roundtrip.files.FilesUnavailable;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.worklist.AlreadyAnswered;
import org.roundtrip.worklist.NotAllowed;
import org.roundtrip.worklist.TaskGone;
import org.roundtrip.worklist.TaskTaken;
import org.roundtrip.worklist.WorkItem;
import org.roundtrip.worklist.WorkItems;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the desk says when a step is not possible: always a sentence, and always a way on. */
@ControllerAdvice(annotations = DeskScreen.class)
class DeskErrors {
    private final DeskFrame frame;
    private final DeskTexts texts;
    private final WorkItems items;
    private final DeskWork work;
    private final LostAnswer lost;

    DeskErrors(DeskFrame frame, DeskTexts texts, WorkItems items, DeskWork work, LostAnswer lost) {
        this.frame = frame;
        this.texts = texts;
        this.items = items;
        this.work = work;
        this.lost = lost;
    }

    @ExceptionHandler
    ModelAndView gone(TaskGone e, HttpServletRequest request) {
        return page(HttpStatus.GONE, request, "task-gone", texts.text("error.task-gone"), null);
    }

    @ExceptionHandler
    ModelAndView taken(TaskTaken e, HttpServletRequest request) {
        var words = texts.text("error.task-taken", texts.person(e.by()));
        return page(HttpStatus.CONFLICT, request, "task-taken", words, next(request));
    }

    @ExceptionHandler
    ModelAndView refused(NotAllowed e, HttpServletRequest request) {
        var words = e.code().startsWith("four-eyes") ? e.getMessage() : texts.text("error.wrong-role");
        return page(HttpStatus.FORBIDDEN, request, e.code(), String.valueOf(words), null);
    }

    @ExceptionHandler
    ModelAndView answered(AlreadyAnswered e, HttpServletRequest request) {
        return page(
                HttpStatus.CONFLICT, request, e.code(), HeldBar.inWords(String.valueOf(e.getMessage())), next(request));
    }

    @ExceptionHandler
    ModelAndView missing(CaseNotFound e, HttpServletRequest request) {
        return page(HttpStatus.NOT_FOUND, request, "no-case", texts.text("error.no-case"), null);
    }

    @ExceptionHandler
    ModelAndView missing(CreditNotFound e, HttpServletRequest request) {
        return page(HttpStatus.NOT_FOUND, request, "no-credit", texts.text("error.no-credit"), null);
    }

    @ExceptionHandler
    ModelAndView tooLate(TooLate e, HttpServletRequest request) {
        var words = texts.find("error." + e.code());
        return page(
                HttpStatus.CONFLICT,
                request,
                "too-late",
                words == null ? HeldBar.inWords(String.valueOf(e.getMessage())) : words,
                null);
    }

    /** Nothing of the answer is kept either: sending the page again is safe. */
    @ExceptionHandler
    ModelAndView noRoom(FilesUnavailable e, HttpServletRequest request) {
        var status = e.isFull() ? HttpStatus.INSUFFICIENT_STORAGE : HttpStatus.SERVICE_UNAVAILABLE;
        return page(status, request, "files-unavailable", texts.text("error.files-unavailable"), null);
    }

    /** The task after the one that the request was about. */
    private @Nullable String next(HttpServletRequest request) {
        var variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        var id = variables == null ? null : variables.get("id");
        return id == null
                ? null
                : items.find(id.toString())
                        .map(WorkItem::queue)
                        .flatMap(queue -> work.next(queue, SignedIn.actor(), id.toString()))
                        .orElse(null);
    }

    private ModelAndView page(
            HttpStatus status, HttpServletRequest request, String code, String words, @Nullable String next) {
        var page = new ModelAndView("desk/error");
        page.setStatus(status);
        page.addObject("frame", frame.frame(request));
        page.addObject("title", texts.code("error.title", code));
        page.addObject("words", words);
        page.addObject("next", next);
        page.addObject("written", LostAnswer.written(request));
        lost.of(request).ifPresent(found -> page.addObject("about", found));
        return page;
    }
}
