package org.roundtrip.forms.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.forms.SignedIn;
import org.springframework.stereotype.Component;

/** An answer that came too late: what its writer should know, and what he wrote, so that it is not lost. */
@Component
class LostAnswer {
    private final CaseFiles files;
    private final Meanwhile meanwhile;

    LostAnswer(CaseFiles files, Meanwhile meanwhile) {
        this.files = files;
        this.meanwhile = meanwhile;
    }

    /** The case an answer was about, and the last thing that happened to it. */
    public record About(String number, CasePanel.Happening last) {}

    /** Empty if the request is no answer to a task. */
    Optional<About> of(HttpServletRequest request) {
        var number = request.getParameter("about");
        if (number == null || !Sight.of(SignedIn.actor()).cases()) {
            return Optional.empty();
        }
        try {
            return files.findByNumber(CaseNumber.of(number)).flatMap(file -> meanwhile
                    .last(file.key())
                    .map(last -> new About(file.number().value(), last)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What somebody wrote in words; what he chose or counted is chosen again sooner than read. */
    static List<String> written(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                ? request.getParameterMap().values().stream()
                        .flatMap(Arrays::stream)
                        .map(String::strip)
                        .filter(value -> value.contains(" "))
                        .distinct()
                        .toList()
                : List.of();
    }
}
