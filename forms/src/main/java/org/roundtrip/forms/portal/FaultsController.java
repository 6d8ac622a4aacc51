package org.roundtrip.forms.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roundtrip.orders.OrderKey;
import org.roundtrip.orders.OrderLine;
import org.roundtrip.orders.OrderLines;
import org.roundtrip.repair.FaultGuide;
import org.roundtrip.repair.RepairOutlook;
import org.roundtrip.warranty.SerialNumber;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks what is wrong with devices, by the questions of their class, and says what may help without a repair. */
@Controller
@RequestMapping("/return/fault")
class FaultsController {
    private static final String PAGE = "portal/fault";
    private static final int MAX_PROOF = 200;

    private final OrderLines lines;
    private final RepairOutlook repairs;
    private final DraftCookie cookie;
    private final Drafts drafts;
    private final Words words;
    private final Clock clock;

    FaultsController(
            OrderLines lines, RepairOutlook repairs, DraftCookie cookie, Drafts drafts, Words words, Clock clock) {
        this.lines = lines;
        this.repairs = repairs;
        this.cookie = cookie;
        this.drafts = drafts;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A device with what was said about it so far, as it was typed.
     *
     * @param needsSerial whether its number has to be given: only a repair needs it
     * @param hints what may help, once it was answered
     */
    public record Device(
            int line,
            String name,
            FaultGuide guide,
            Map<String, String> answers,
            String since,
            String serial,
            String proof,
            String comment,
            boolean needsSerial,
            List<String> hints) {
        public boolean gave(String question, String answer) {
            return answer.equals(answers.get(question));
        }
    }

    @GetMapping
    String show(HttpServletRequest request, Model model) {
        var open = cookie.open(request);
        if (open.draft().donePath() != null) {
            return "redirect:" + open.draft().donePath();
        }
        if (open.draft().next().compareTo(Step.FAULTS) < 0) {
            return open.draft().next().redirect();
        }
        var devices = devices(open);
        return devices.isEmpty() ? open.draft().next().redirect() : render(open, devices, Problems.none(), model);
    }

    /** {@code go} says where to: on, or (after something has helped) without this device. */
    @PostMapping
    String explain(
            @RequestParam(defaultValue = "continue") String go,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var open = cookie.open(request);
        if (open.draft().donePath() != null) {
            return "redirect:" + open.draft().donePath();
        }
        if (go.startsWith("helped-")) {
            return helped(open, go.substring("helped-".length()));
        }
        var problems = Problems.none();
        var devices = devices(open).stream()
                .map(device -> read(device, fields, problems))
                .toList();
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return render(open, devices, problems, model);
        }
        var draft = open.draft().each(item -> devices.stream()
                .filter(device -> device.line() == item.line())
                .findFirst()
                .map(device -> item.broken(fault(device), empty(device.comment()) ? null : device.comment()))
                .orElse(item));
        drafts.save(open.id(), draft);
        boolean news = devices.stream().anyMatch(device -> !device.hints().isEmpty());
        if (news && !go.equals("tried")) {
            model.addAttribute("hinted", true);
            return render(open, devices, problems, model);
        }
        return draft.next().redirect();
    }

    /** It works again: it need not go anywhere. */
    private String helped(DraftCookie.Open open, String line) {
        var left = open.draft().items().stream()
                .filter(item -> !Integer.toString(item.line()).equals(line))
                .toList();
        var draft = open.draft().with(left);
        drafts.save(open.id(), draft);
        return left.isEmpty() ? "redirect:/return/fault/helped" : draft.next().redirect();
    }

    @GetMapping("/helped")
    String helped() {
        return "portal/helped";
    }

    private Device read(Device device, Map<String, String> fields, Problems problems) {
        var answers = new LinkedHashMap<String, String>();
        var id = "-" + device.line();
        for (var question : device.guide().questions()) {
            var given = fields.getOrDefault(question.code() + id, "");
            answers.put(question.code(), given);
            if (device.guide().given(question, answers).isEmpty()) {
                answers.remove(question.code());
                problems.add(question.code() + id, words.text("portal.fault.missing", device.name(), question.words()));
            }
        }
        var read = new Device(
                device.line(),
                device.name(),
                device.guide(),
                answers,
                fields.getOrDefault("since" + id, "").strip(),
                fields.getOrDefault("serial" + id, "").strip(),
                Typed.text(fields.get("proof" + id)),
                Typed.text(fields.get("comment" + id)),
                device.needsSerial(),
                device.guide().hints(answers));
        check(read, problems);
        return read;
    }

    private void check(Device device, Problems problems) {
        var id = "-" + device.line();
        if (device.serial().isEmpty() ? device.needsSerial() : !SerialNumber.fits(device.serial())) {
            var key = device.serial().isEmpty() ? "portal.fault.serial.missing" : "portal.fault.serial.wrong";
            problems.add("serial" + id, words.text(key, device.name()));
        }
        if (!device.since().isEmpty()) {
            var since = date(device.since());
            if (since == null
                    || since.isAfter(clock.instant().atZone(words.zone()).toLocalDate())) {
                problems.add("since" + id, words.text("portal.fault.since.wrong", device.name()));
            }
        }
        if (device.proof().length() > MAX_PROOF) {
            problems.add("proof" + id, words.text("portal.fault.proof.long", MAX_PROOF));
        }
        if (device.comment().length() > ReasonsController.MAX_COMMENT) {
            problems.add(
                    "comment" + id,
                    words.text(
                            "portal.reasons.comment-long",
                            ReasonsController.MAX_COMMENT,
                            device.comment().length() - ReasonsController.MAX_COMMENT));
        }
    }

    private static Fault fault(Device device) {
        return new Fault(
                device.answers(),
                date(device.since()),
                empty(device.serial()) ? null : device.serial(),
                empty(device.proof()) ? null : device.proof());
    }

    private static boolean empty(String text) {
        return text.isEmpty();
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private List<Device> devices(DraftCookie.Open open) {
        var broken = open.draft().items().stream().filter(Draft.Chosen::device).toList();
        var named = lines.find(broken.stream()
                .map(item -> new OrderKey(open.order().key(), item.line()))
                .toList());
        var devices = new ArrayList<Device>();
        for (var item : broken) {
            var line =
                    Objects.requireNonNull(named.get(new OrderKey(open.order().key(), item.line())));
            repairs.guide(line.sku())
                    .map(guide -> device(open, item, line, guide))
                    .ifPresent(devices::add);
        }
        return devices;
    }

    private static Device device(DraftCookie.Open open, Draft.Chosen item, OrderLine line, FaultGuide guide) {
        var fault = item.fault();
        return new Device(
                item.line(),
                line.name(),
                guide,
                fault == null ? Map.of() : fault.answers(),
                fault == null || fault.since() == null ? "" : fault.since().toString(),
                fault == null || fault.serial() == null ? "" : fault.serial(),
                fault == null || fault.proof() == null ? "" : fault.proof(),
                item.comment() == null ? "" : item.comment(),
                item.isRepaired() || open.draft().forRepair() && item.quantity() == 1,
                List.of());
    }

    private String render(DraftCookie.Open open, List<Device> devices, Problems problems, Model model) {
        model.addAttribute("devices", devices);
        model.addAttribute("back", open.draft().forRepair() ? "/return/items" : "/return/reasons");
        model.addAttribute("forRepair", open.draft().forRepair());
        model.addAttribute(
                "today", clock.instant().atZone(words.zone()).toLocalDate().toString());
        model.addAttribute("max", ReasonsController.MAX_COMMENT);
        model.addAttribute("problems", problems);
        return PAGE;
    }
}
