package org.roundtrip.forms.desk;

import org.roundtrip.cases.CaseNotFound;
import org.roundtrip.files.FileStore;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.taskform.FileAnswer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files that are attached to cases, for those who may see cases. */
@DeskScreen
class CaseFilePage {
    private final FileStore files;

    CaseFilePage(FileStore files) {
        this.files = files;
    }

    @GetMapping("/desk/files/{id}")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        Sight.orRefuse(SignedIn.actor());
        var file = files.find(id).orElseThrow(() -> new CaseNotFound(id));
        return FileAnswer.of(file, files.content(id).orElseThrow(() -> new CaseNotFound(id)));
    }
}
