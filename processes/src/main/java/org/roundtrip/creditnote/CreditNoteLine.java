package org.roundtrip.creditnote;

import org.jspecify.annotations.Nullable;

/**
 * A signed part of a credit note.
 *
 * @param kind what it is, in the words of a refund's calculation: GOODS, TAX, SHIPPING, FEE, …
 * @param taxCode the tax it is, or is taken off; null for what is no tax
 * @param invoiceNumber the invoice it corrects, null where the shop told none: then the order's number stands for it
 * @param name the item, null where the part belongs to the order as a whole
 * @param units how many units it stands for, 0 where it stands for none
 */
public record CreditNoteLine(
        long creditNoteId,
        int position,
        String kind,
        @Nullable String taxCode,
        String orderNumber,
        @Nullable String invoiceNumber,
        @Nullable String sku,
        @Nullable String name,
        int units,
        long amountMinor) {

    /** The invoice, or the order where no invoice is known. */
    public String document() {
        return invoiceNumber == null ? orderNumber : invoiceNumber;
    }
}
