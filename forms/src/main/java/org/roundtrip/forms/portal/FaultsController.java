package org.roundtrip.forms.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.roundtrip.orders.OrderKey;
import org.roundtrip.orders.OrderLines;
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
        return devices.isEmpty()
                ? open.draft().next().redirect()
                : render(open, devices, false, Problems.none(), model);
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
        if (Speech.only(request)) {
            return render(open, devices, false, Problems.none(), model);
        }
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return render(open, devices, false, problems, model);
        }
        var draft = open.draft().each(item -> devices.stream()
                .filter(device -> device.line() == item.line())
                .findFirst()
                .map(device -> item.broken(device.fault(), device.comment().isEmpty() ? null : device.comment()))
                .orElse(item));
        drafts.save(open.id(), draft);
        boolean news = devices.stream().anyMatch(device -> !device.hints().isEmpty());
        if (news && !go.equals("tried")) {
            return render(open, devices, true, problems, model);
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
                Typed.words(fields.get("comment" + id)),
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
            var since = Device.date(device.since());
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
                    .map(guide -> Device.of(open.draft(), item, line, guide.in(words.language())))
                    .ifPresent(devices::add);
        }
        return devices;
    }

    /** @param hinted whether something may help that was not tried yet */
    private String render(DraftCookie.Open open, List<Device> devices, boolean hinted, Problems problems, Model model) {
        model.addAttribute("hinted", hinted);
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
