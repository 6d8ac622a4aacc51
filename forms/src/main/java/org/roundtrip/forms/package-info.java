/**
 * What people and programs see: the customers' portal, the staff desk, the HTTP API. Translates between pages or JSON
 * and the domain's verbs; decides nothing.
 */
@ApplicationModule(
        allowedDependencies = {
            "calculation",
            "cases",
            "orders",
            "payment",
            "credit",
            "policy",
            "shipping",
            "refund",
            "creditnote",
            "reconciliation",
            "returns",
            "followup",
            "notification",
            "worklist",
            "files",
            "taskform",
            "work"
        })
@NullMarked
package org.roundtrip.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
