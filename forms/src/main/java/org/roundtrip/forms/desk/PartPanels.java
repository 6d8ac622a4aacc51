package org.roundtrip.forms.desk;

import java.util.List;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.springframework.stereotype.Component;

/** The cases of one request beside each other: a customer knows them by one number. */
@Component
class PartPanels {
    private final CaseFiles files;
    private final DeskTexts texts;

    PartPanels(CaseFiles files, DeskTexts texts) {
        this.files = files;
        this.texts = texts;
    }

    /** All of them in their order, this one too; none for a case that is the whole of its request. */
    List<CasePanel.Part> of(CaseFile file) {
        return file.isPart()
                ? files.findByRequestNumberOrderById(file.requestNumber()).stream()
                        .map(part -> new CasePanel.Part(
                                part.number().value(),
                                texts.code("outcome", part.outcome().name()),
                                new Badge(
                                        CasePanels.tone(part.state()),
                                        texts.code("state", part.state().code())),
                                part.key() == file.key()))
                        .toList()
                : List.of();
    }
}
