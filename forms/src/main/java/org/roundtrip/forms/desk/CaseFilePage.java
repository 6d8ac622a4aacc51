package org.roundtrip.forms.desk;

import org.roundtrip.cases.CaseNotFound;
import org.roundtrip.files.FileStore;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.taskform.FileAnswer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Files that are attached to cases, for those who may see cases. */
@DeskScreen
class CaseFilePage {
    private final FileStore files;
    private final FileAnswer answer;

    CaseFilePage(FileStore files, FileAnswer answer) {
        this.files = files;
        this.answer = answer;
    }

    /** {@code size} is said by pages that show a picture; without it the file is to be saved. */
    @GetMapping("/desk/files/{id}")
    ResponseEntity<byte[]> file(@PathVariable String id, @RequestParam(defaultValue = "") String size) {
        Sight.orRefuse(SignedIn.actor());
        return files.find(id).flatMap(file -> answer.of(file, size)).orElseThrow(() -> new CaseNotFound(id));
    }
}
