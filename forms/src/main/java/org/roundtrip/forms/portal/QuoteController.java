package org.roundtrip.forms.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.TooLate;
import org.roundtrip.forms.taskform.FileAnswer;
import org.roundtrip.repair.AnswerQuote;
import org.roundtrip.repair.RemedyRepair;
import org.roundtrip.repair.RepairPhotos;
import org.roundtrip.repair.RepairProcess.Remedy;
import org.roundtrip.repair.RepairQuote;
import org.roundtrip.repair.RepairQuotes;
import org.roundtrip.repair.Repairs;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the customer of a repair has to answer: a quote, or what he would like instead. Works without scripts. */
@Controller
@RequestMapping("/track/{number}/{key}/repair")
class QuoteController {
    private static final String PAGE = "portal/repair";

    private final CaseAccess access;
    private final Repairs repairs;
    private final RepairQuotes quotes;
    private final AnswerQuote answering;
    private final RemedyRepair remedies;
    private final CaseLines lines;
    private final RepairPhotos photos;
    private final FileAnswer answer;
    private final Words words;

    QuoteController(
            CaseAccess access,
            Repairs repairs,
            RepairQuotes quotes,
            AnswerQuote answering,
            RemedyRepair remedies,
            CaseLines lines,
            RepairPhotos photos,
            FileAnswer answer,
            Words words) {
        this.access = access;
        this.repairs = repairs;
        this.quotes = quotes;
        this.answering = answering;
        this.remedies = remedies;
        this.lines = lines;
        this.photos = photos;
        this.answer = answer;
        this.words = words;
    }

    /** A line of a quote, with its amount in words. */
    record Row(RepairQuote.Kind kind, String words, String amount) {}

    /** {@code done} names what was just done, to say so. */
    @GetMapping
    String show(
            @PathVariable String number,
            @PathVariable String key,
            @RequestParam(required = false) String done,
            HttpServletResponse response,
            Model model) {
        if (done != null) {
            words.find("portal.repair.done." + done).ifPresent(text -> model.addAttribute("done", text));
        }
        return render(access.open(number, key), null, response, model);
    }

    /** A photo the bench took of this device. */
    @GetMapping("/photos/{id}")
    ResponseEntity<byte[]> photo(
            @PathVariable String number,
            @PathVariable String key,
            @PathVariable String id,
            @RequestParam(defaultValue = FileAnswer.FULL) String size) {
        var file = access.open(number, key);
        return photos.of(file.key()).stream()
                .filter(photo -> photo.id().equals(id))
                .findFirst()
                .flatMap(photo -> answer.of(photo, size))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping("/quote")
    String answer(
            @PathVariable String number,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String text,
            HttpServletResponse response,
            Model model) {
        var file = access.open(number, key);
        return after(file, "ask".equals(answer) ? "?done=asked" : "", response, model, () -> {
            switch (answer) {
                case "accept" -> answering.accept(file.number(), Actor.CUSTOMER, name);
                case "decline" -> answering.decline(file.number(), Actor.CUSTOMER, name);
                case "ask" -> answering.ask(file.number(), Actor.CUSTOMER, text);
                // Nothing was chosen: the page asks again.
                default -> {}
            }
        });
    }

    @PostMapping("/remedy")
    String choose(
            @PathVariable String number,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Remedy remedy,
            HttpServletResponse response,
            Model model) {
        var file = access.open(number, key);
        if (remedy == null) {
            return "redirect:" + access.trackPath(file) + "/repair";
        }
        return after(
                file, "?done=chosen", response, model, () -> remedies.choose(file.number(), Actor.CUSTOMER, remedy));
    }

    private String after(CaseFile file, String done, HttpServletResponse response, Model model, Runnable verb) {
        try {
            verb.run();
            return "redirect:" + access.trackPath(file) + "/repair" + done;
        } catch (InvalidRequest e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return render(file, "portal.repair.problem." + e.problems().get(0).code(), response, model);
        } catch (TooLate e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return render(file, "portal.repair.problem.over", response, model);
        }
    }

    /** @param problem the key of what is wrong, null if nothing is */
    private String render(CaseFile file, @Nullable String problem, HttpServletResponse response, Model model) {
        var quote = quotes.newest(file.key());
        List<Row> rows = quote.stream()
                .flatMap(each -> quotes.lines(each.id()).stream())
                .map(line -> new Row(line.kind(), line.words(), words(file, line.amountMinor())))
                .toList();
        model.addAttribute("file", file);
        model.addAttribute("device", lines.of(file.key()).get(0).name());
        model.addAttribute("trackPath", access.trackPath(file));
        model.addAttribute("repair", repairs.find(file.key()).orElse(null));
        model.addAttribute("quote", quote.orElse(null));
        model.addAttribute("rows", rows);
        model.addAttribute(
                "total", quote.map(each -> words(file, each.totalMinor())).orElse(""));
        model.addAttribute("toPay", file.state() == CaseState.AWAITING_PAYMENT);
        model.addAttribute("photos", photos.of(file.key()));
        model.addAttribute("choices", remedies.choices(file.key()));
        var problems = Problems.none();
        if (problem != null) {
            problems.add(problem.endsWith("message-length") ? "text" : "name", words.text(problem));
        }
        model.addAttribute("problems", problems);
        return PAGE;
    }

    private String words(CaseFile file, long minor) {
        return words.money(Money.ofMinor(CurrencyUnit.of(file.currency()), minor));
    }
}
