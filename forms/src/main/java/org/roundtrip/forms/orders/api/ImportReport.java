package org.roundtrip.forms.orders.api;

import java.util.List;

/**
 * What an import led to.
 *
 * @param rejected what was not taken, by line of the file; the first {@value #LISTED}
 * @param notListed how many more were not taken
 */
record ImportReport(long imported, long unchanged, long updated, List<Rejected> rejected, long notListed) {
    static final int LISTED = 10_000;

    record Rejected(long line, String problem) {}
}
