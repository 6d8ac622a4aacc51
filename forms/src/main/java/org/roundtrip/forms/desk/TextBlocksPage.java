package org.roundtrip.forms.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.teamwork.TextBlock;
import org.roundtrip.teamwork.TextBlocks;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The texts that support writes with: everybody in support reads them here, operations keeps them. */
@DeskScreen
class TextBlocksPage {
    private static final String PATH = "/desk/text-blocks";

    private final TextBlocks blocks;
    private final DeskTexts texts;

    TextBlocksPage(TextBlocks blocks, DeskTexts texts) {
        this.blocks = blocks;
        this.texts = texts;
    }

    @GetMapping(PATH)
    String show(@RequestParam(defaultValue = "0") long edit, Model model) {
        var sight = Sight.of(SignedIn.actor());
        sight.need(sight.privacy(), "support and operations");
        return page(model, blocks.find(edit).orElse(new TextBlock(0, "", "en", "", 0)));
    }

    @PostMapping(PATH)
    String put(
            @RequestParam(defaultValue = "0") long id,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String locale,
            @RequestParam(defaultValue = "") String body,
            Model model,
            HttpServletResponse response) {
        keeper();
        var block = new TextBlock(id, name, locale, body, version);
        try {
            blocks.put(block, SignedIn.actor());
        } catch (InvalidRequest e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            var wrong = e.problems().get(0);
            model.addAttribute("wrong", wrong.at().substring(1));
            model.addAttribute("problem", HeldBar.inWords(wrong.detail()));
            return page(model, block);
        }
        return "redirect:" + PATH + "?notice=block-kept";
    }

    @PostMapping(PATH + "/{id}/remove")
    String remove(@PathVariable long id) {
        keeper();
        blocks.remove(id);
        return "redirect:" + PATH + "?notice=block-removed";
    }

    private String page(Model model, TextBlock editing) {
        model.addAttribute("editing", editing);
        model.addAttribute("blocks", blocks.all());
        model.addAttribute("facts", TextBlock.FACTS.stream().sorted().collect(Collectors.joining("}, {", "{", "}")));
        return "desk/text-blocks";
    }

    private static void keeper() {
        var sight = Sight.of(SignedIn.actor());
        sight.need(sight.operations(), "operations");
    }
}
