/**
 * Who talks: everything that leaves this system or comes in from a provider. The packages are the systems talked to;
 * {@code http}, {@code inbox} and {@code work} are what they share. Decides nothing about a case.
 */
@ApplicationModule(
        allowedDependencies = {
            "brand",
            "cases",
            "collection",
            "orders",
            "payment",
            "credit",
            "shipping",
            "inventory",
            "language",
            "refund",
            "creditnote",
            "files",
            "followup",
            "migration",
            "notification",
            "privacy",
            "withdrawal",
            "work"
        })
@NullMarked
package org.roundtrip.integrations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
