/**
 * What people and programs see: the customers' portal, the staff desk, the HTTP API. Translates between pages or JSON
 * and the domain's verbs; decides nothing.
 */
@ApplicationModule(
        allowedDependencies = {
            "brand",
            "calculation",
            "cases",
            "collection",
            "orders",
            "payment",
            "credit",
            "policy",
            "shipping",
            "inventory",
            "refund",
            "creditnote",
            "reconciliation",
            "inspection",
            "intake",
            "language",
            "reimbursement",
            "returns",
            "exchange",
            "repair",
            "teamwork",
            "warehouse",
            "warranty",
            "followup",
            "migration",
            "operations",
            "notification",
            "privacy",
            "withdrawal",
            "worklist",
            "files",
            "taskform",
            "work"
        })
@NullMarked
package org.roundtrip.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
