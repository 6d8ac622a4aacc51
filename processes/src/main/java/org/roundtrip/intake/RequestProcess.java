package org.roundtrip.intake;

import java.util.List;
import org.roundtrip.cases.CaseFile;

/** The model {@code request} as this package speaks to it. */
public interface RequestProcess {
    /** Starts the journeys of all cases of one request, the first one first. */
    void start(List<CaseFile> parts);
}
