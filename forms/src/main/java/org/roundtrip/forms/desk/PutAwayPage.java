package org.roundtrip.forms.desk;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseNotFound;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.forms.BarCode;
import org.roundtrip.forms.QrCode;
import org.roundtrip.warehouse.Plate;
import org.roundtrip.warehouse.PutAway;
import org.roundtrip.warehouse.PutAway.Plated;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Goods find their bin: a plate is printed, the plate is scanned, the bin is scanned, done. */
@DeskScreen
class PutAwayPage {
    private static final String PUT_AWAY = "/desk/put-away";
    private static final int MOST = 100;

    private final PutAway putAway;
    private final CaseDesk cases;
    private final DeskTexts texts;

    PutAwayPage(PutAway putAway, CaseDesk cases, DeskTexts texts) {
        this.putAway = putAway;
        this.cases = cases;
        this.texts = texts;
    }

    /**
     * Goods with a plate.
     *
     * @param word where they go, large
     * @param bin the bin they should go to, or how codes of such bins begin
     * @param there who put them where, null while they are on their way
     */
    public record Item(
            String plate,
            String caseNumber,
            String name,
            String sku,
            int quantity,
            String disposition,
            String word,
            String bin,
            boolean anyBin,
            @Nullable String there,
            DeskTexts.Moment since) {}

    @GetMapping(PUT_AWAY)
    String list(Model model) {
        ScanPage.warehouse();
        model.addAttribute("rows", putAway.open(MOST).stream().map(this::item).toList());
        model.addAttribute("all", putAway.openCount());
        return "desk/put-away";
    }

    @GetMapping(PUT_AWAY + "/{plate}")
    String show(@PathVariable String plate, Model model) {
        ScanPage.warehouse();
        return page(find(plate), null, model);
    }

    @PostMapping(PUT_AWAY + "/{plate}")
    String put(
            @PathVariable String plate,
            @RequestParam(defaultValue = "") String bin,
            HttpServletResponse response,
            Model model) {
        var actor = ScanPage.warehouse();
        if (Plate.read(bin).flatMap(putAway::find).isPresent()) {
            // Somebody took another item first.
            return "redirect:" + PUT_AWAY + "/" + Plate.of(Plate.read(bin).orElseThrow());
        }
        var item = find(plate);
        try {
            putAway.put(item, bin, actor);
            return "redirect:" + PUT_AWAY + "/" + item.plate();
        } catch (InvalidRequest e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            var problem = e.problems().get(0);
            // Where it goes may have been settled meanwhile.
            var now = find(plate);
            return page(now, inWords(problem, item(now), bin.strip()), model);
        }
    }

    /** The plate on a page of its own, for the printer. */
    @GetMapping(PUT_AWAY + "/{plate}/plate")
    String plate(@PathVariable String plate, Model model) {
        ScanPage.warehouse();
        var item = find(plate);
        model.addAttribute("item", item(item));
        model.addAttribute("qr", QrCode.svg(item.plate()));
        model.addAttribute("bars", BarCode.svg(item.plate()));
        return "desk/plate";
    }

    private String inWords(InvalidRequest.Problem problem, Item item, String bin) {
        return switch (problem.code()) {
            case "no-bin" -> texts.text("put-away.no-bin");
            case "wrong-bin" ->
                texts.text(item.anyBin() ? "put-away.wrong-kind" : "put-away.wrong-bin", bin, item.bin());
            default -> problem.detail();
        };
    }

    private String page(Plated plated, @Nullable String problem, Model model) {
        var item = item(plated);
        model.addAttribute("item", item);
        model.addAttribute("problem", problem);
        model.addAttribute(
                "told",
                problem != null
                        ? ScanTold.error(problem)
                        : plated.done()
                                ? ScanTold.ok(String.valueOf(item.there()))
                                : ScanTold.ok(texts.text("put-away.scan-bin"), item.word()));
        return "desk/put-away-item";
    }

    private Plated find(String plate) {
        return Plate.read(plate).flatMap(putAway::find).orElseThrow(() -> new CaseNotFound(plate));
    }

    private Item item(Plated one) {
        var bin = putAway.suggestedBin(one);
        return new Item(
                one.plate(),
                cases.get(one.caseId()).number().value(),
                one.name(),
                one.sku(),
                one.quantity(),
                one.disposition(),
                texts.code("disposition", one.disposition()),
                bin,
                bin.equals(putAway.beginning(one)),
                one.putAt() == null || one.putBy() == null
                        ? null
                        : texts.text(
                                "put-away.there",
                                String.valueOf(one.bin()),
                                texts.timeOfDay(one.putAt()),
                                texts.person(one.putBy())),
                texts.moment(one.since()));
    }
}
