package org.roundtrip.forms.credits.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** A credit with its ledger, the oldest entry first. */
record CreditDetail(@JsonUnwrapped CreditJson credit, List<EntryJson> entries) {}
