package org.roundtrip.forms.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.files.Attachments;
import org.roundtrip.files.TakeFile.Wanted;
import org.roundtrip.worklist.TaskTaken;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * What people type, as their answer wants it: amounts as they are written on paper become minor units, a part without a
 * number is one part, and photos become files of the case.
 */
@Component
class AnswerFields {
    private static final String MINOR = "Minor";
    private static final Pattern PHOTO = Pattern.compile("(|lines\\[\\d{1,4}]\\.)photo");
    private static final Pattern PHOTOS = Pattern.compile("(|lines\\[\\d{1,4}]\\.)photos\\[\\d{1,3}]");

    private final CaseDesk cases;
    private final Attachments attachments;

    AnswerFields(CaseDesk cases, Attachments attachments) {
        this.cases = cases;
        this.attachments = attachments;
    }

    /** Amounts as people write them. */
    Map<String, String> shown(WorkItem item, Map<String, String> values) {
        var shown = new LinkedHashMap<>(values);
        shown.replaceAll((name, value) -> name.endsWith(MINOR) ? major(currency(item), value) : value);
        return shown;
    }

    /** Amounts as answers have them. What is no amount stays as it is, and is refused like anything that does not fit. */
    Map<String, String> meant(WorkItem item, Map<String, String> fields) {
        var meant = new LinkedHashMap<>(fields);
        meant.replaceAll(
                (name, value) -> name.endsWith(MINOR) && !value.isBlank() ? minor(currency(item), value) : value);
        fields.keySet().stream()
                .filter(name -> name.endsWith("].sku") && !fields.get(name).isBlank())
                .map(name -> name.replace("].sku", "].quantity"))
                .forEach(quantity -> {
                    if (meant.getOrDefault(quantity, "").isBlank()) {
                        meant.put(quantity, "1");
                    }
                });
        return meant;
    }

    /** The fields with the photos that came with them, and what is wrong with those. */
    record Taken(Map<String, String> fields, List<AnswerForm.Problem> problems) {}

    /** Photos of the whole answer are called {@code photo}; those of a row have the row before that. */
    Taken photos(WorkItem item, Actor actor, Map<String, String> fields, HttpServletRequest request) {
        var kept = new LinkedHashMap<String, String>();
        var photos = new TreeMap<String, List<String>>();
        fields.forEach((name, value) -> {
            var photo = PHOTOS.matcher(name);
            if (photo.matches()) {
                photos.computeIfAbsent(photo.group(1), row -> new ArrayList<>()).add(value);
            } else {
                kept.put(name, value);
            }
        });
        var problems = new ArrayList<AnswerForm.Problem>();
        if (request instanceof MultipartHttpServletRequest files) {
            if (item.assignee() != null && !item.assignee().equals(actor.name())) {
                throw new TaskTaken(item.assignee());
            }
            files.getMultiFileMap().forEach((name, sent) -> {
                var photo = PHOTO.matcher(name);
                if (photo.matches()) {
                    var row = photos.computeIfAbsent(photo.group(1), none -> new ArrayList<>());
                    sent.stream()
                            .filter(file -> !file.isEmpty())
                            .forEach(file -> attach(item, actor, file, row, name, problems));
                }
            });
        }
        photos.forEach((row, references) -> {
            for (int i = 0; i < references.size(); i++) {
                kept.put(row + "photos[" + i + "]", references.get(i));
            }
        });
        return new Taken(kept, problems);
    }

    private void attach(
            WorkItem item,
            Actor actor,
            MultipartFile file,
            List<String> references,
            String name,
            List<AnswerForm.Problem> problems) {
        try {
            var given = String.valueOf(file.getOriginalFilename());
            references.add(attachments
                    .attach(item.caseId(), item.id(), actor, given, bytes(file), Wanted.PICTURE)
                    .reference());
        } catch (InvalidRequest e) {
            problems.add(AnswerForm.Problem.at(name, e.problems().get(0).detail()));
        }
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String currency(WorkItem item) {
        return cases.get(item.caseId()).currency();
    }

    private static String major(String currency, String minor) {
        try {
            return Money.ofMinor(CurrencyUnit.of(currency), Long.parseLong(minor))
                    .getAmount()
                    .toPlainString();
        } catch (NumberFormatException e) {
            return minor;
        }
    }

    private static String minor(String currency, String major) {
        try {
            var amount = new BigDecimal(major.strip().replaceFirst("^[£€$]", ""));
            return Long.toString(Money.of(CurrencyUnit.of(currency), amount).getAmountMinorLong());
        } catch (ArithmeticException | NumberFormatException e) {
            // Nothing a whole number could be read from.
            return major + "?";
        }
    }
}
