package org.roundtrip.forms.portal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.AccessLinks;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.orders.FindOrder;
import org.springframework.stereotype.Component;

/** Opens a case to its customer: by the link, or by its number together with what is known of its order. */
@Component
class CaseAccess {
    private static final long NO_CASE = 0;

    private final CaseFiles files;
    private final CaseLines lines;
    private final FindOrder findOrder;
    private final AccessLinks links;

    CaseAccess(CaseFiles files, CaseLines lines, FindOrder findOrder, AccessLinks links) {
        this.files = files;
        this.lines = lines;
        this.findOrder = findOrder;
        this.links = links;
    }

    /** @throws LinkExpired if this key opens no such case */
    CaseFile open(String number, String key) {
        return number(number)
                .flatMap(files::findByNumber)
                .filter(file -> links.opens(file, key))
                .orElseThrow(LinkExpired::new);
    }

    /** Empty whatever was wrong. Asks the database as often for a case there is as for one there isn't. */
    Optional<CaseFile> find(String number, String emailOrPostcode) {
        var file = number(number).flatMap(files::findByNumber);
        var orders = lines.of(file.map(CaseFile::key).orElse(NO_CASE)).stream()
                .map(CaseLine::orderNumber)
                .distinct()
                .toList();
        boolean proven = findOrder.any(orders.isEmpty() ? List.of("") : orders, emailOrPostcode);
        return file.filter(found -> proven || sameEmail(found.customerEmail(), emailOrPostcode));
    }

    /** A case that was opened a moment ago, as it is now. */
    CaseFile again(CaseFile file) {
        return files.findById(file.key()).orElseThrow(LinkExpired::new);
    }

    /** The page of this case. */
    String trackPath(CaseFile file) {
        return links.partPath(file);
    }

    /** The page of the whole request; that of the case if it is the only one. */
    String requestPath(CaseFile file) {
        return links.trackPath(file);
    }

    /** Whether an address names the whole of a request that goes several ways. */
    boolean isWhole(CaseFile file, String number) {
        return file.isPart() && number.equalsIgnoreCase(file.requestNumber().value());
    }

    /** All cases of a request, the first one first. */
    List<CaseFile> parts(CaseFile file) {
        return file.isPart() ? files.findByRequestNumberOrderById(file.requestNumber()) : List.of(file);
    }

    private static boolean sameEmail(@Nullable String known, String given) {
        return known != null && known.equalsIgnoreCase(given.strip());
    }

    /** The number in a text, without the part; empty if it is none. */
    static Optional<CaseNumber> number(String text) {
        try {
            return Optional.of(CaseNumber.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
