package org.roundtrip.cases;

/** Whose turn it is. */
public enum WaitingFor {
    CUSTOMER,
    CARRIER,
    SUPPORT,
    WAREHOUSE,
    FINANCE,
    TECHNICIAN,
    SUPPLIER,
    PROVIDER
}
