package org.roundtrip.forms.cases.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.forms.api.NotHere;
import org.roundtrip.forms.api.Numbers;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.taskform.TaskAnswers;
import org.roundtrip.work.Look;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "cases")
class FormAnswerController {
    private final CaseFiles files;
    private final TaskAnswers answers;
    private final Look look;

    FormAnswerController(CaseFiles files, TaskAnswers answers, Look look) {
        this.files = files;
        this.answers = answers;
        this.look = look;
    }

    @GetMapping("/api/v1/cases/{number}/form-answers")
    @Roles({Roles.SUPPORT, Roles.WAREHOUSE, Roles.FINANCE, Roles.OPERATIONS})
    @Operation(summary = "List what was answered in forms of one's own models, oldest first")
    List<FormAnswerJson> list(@PathVariable String number) {
        return look.at(() -> {
            var file = files.findByNumber(Numbers.of(number)).orElseThrow(NotHere::new);
            return answers.ofCase(file.key()).stream().map(FormAnswerJson::of).toList();
        });
    }
}
