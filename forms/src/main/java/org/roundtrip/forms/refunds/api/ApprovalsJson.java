package org.roundtrip.forms.refunds.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of all that one call asked for, in its order; there is never a next page. */
record ApprovalsJson(List<ApprovalJson> items, @Nullable String next) {}
