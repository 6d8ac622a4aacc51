package org.roundtrip.forms.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseState;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.desk.DeskTexts.Moment;
import org.roundtrip.inventory.Product;
import org.roundtrip.inventory.Products;
import org.roundtrip.orders.Orders;
import org.roundtrip.orders.ShopOrder;
import org.roundtrip.repair.FaultGuide;
import org.roundtrip.repair.FaultGuides;
import org.roundtrip.warranty.SerialEvent;
import org.roundtrip.warranty.SerialNumber;
import org.roundtrip.warranty.SerialUnit;
import org.roundtrip.warranty.Warranties;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Units by their number: since when they are covered, and what was done to them. */
@DeskScreen
class SerialPage {
    private final Warranties warranties;
    private final Orders orders;
    private final CaseFiles files;
    private final Products products;
    private final FaultGuides guides;
    private final FindCases search;
    private final DeskTexts texts;

    SerialPage(
            Warranties warranties,
            Orders orders,
            CaseFiles files,
            Products products,
            FaultGuides guides,
            FindCases search,
            DeskTexts texts) {
        this.warranties = warranties;
        this.orders = orders;
        this.files = files;
        this.products = products;
        this.guides = guides;
        this.search = search;
        this.texts = texts;
    }

    /** A repair that names the number, whether anything was done yet or not. */
    public record Named(String caseNumber, Badge state) {}

    /** A unit. @param extended how much longer its guarantee became, null if it did not */
    public record Unit(
            String name,
            String sku,
            @Nullable String productClass,
            String order,
            String country,
            @Nullable Moment bought,
            @Nullable Moment delivered,
            @Nullable String extended,
            List<Done> history) {}

    /** Something that was done to it. */
    public record Done(Moment at, String words, @Nullable String caseNumber) {}

    @GetMapping("/desk/serials")
    String show(@RequestParam(defaultValue = "") String q, Model model) {
        var sight = Sight.orRefuse(SignedIn.actor());
        model.addAttribute("q", q);
        model.addAttribute(
                "cases",
                search.find(q, sight).stream()
                        .filter(group -> group.way().equals(FindCases.BY_SERIAL))
                        .flatMap(group -> group.cases().stream())
                        .map(this::named)
                        .toList());
        model.addAttribute(
                "units",
                SerialNumber.fits(q)
                        ? warranties.find(new SerialNumber(q)).stream()
                                .map(this::unit)
                                .toList()
                        : List.of());
        return "desk/serial";
    }

    private Named named(FindCases.Found one) {
        var state = CaseState.valueOf(one.state());
        return new Named(one.number(), new Badge(CasePanels.tone(state), texts.code("state", state.code())));
    }

    private Unit unit(SerialUnit unit) {
        return new Unit(
                products.findBySku(unit.sku()).map(Product::name).orElse(unit.sku()),
                unit.sku(),
                unit.productClass() == null ? null : texts.code("product-class", unit.productClass()),
                orders.findById(unit.orderId()).map(ShopOrder::number).orElse(""),
                unit.country(),
                texts.moment(unit.boughtAt()),
                texts.momentOrNull(unit.deliveredAt()),
                unit.extendedMonths() == 0 ? null : texts.text("serial.extended", unit.extendedMonths()),
                warranties.history(unit).stream()
                        .map(event -> done(unit, event))
                        .toList());
    }

    private Done done(SerialUnit unit, SerialEvent event) {
        var words = texts.text(
                "serial.event." + event.kind(),
                event.months(),
                String.valueOf(event.law()),
                fault(unit, String.valueOf(event.fault())));
        return new Done(
                texts.moment(event.at()),
                words,
                files.findById(event.caseId())
                        .map(CaseFile::number)
                        .map(Object::toString)
                        .orElse(null));
    }

    /** In the words the customer chose. */
    private String fault(SerialUnit unit, String code) {
        return guides.of(unit.productClass()).questions().stream()
                .flatMap(question -> question.answers().stream())
                .filter(answer -> answer.code().equals(code))
                .map(FaultGuide.Answer::words)
                .findFirst()
                .orElse(code);
    }
}
