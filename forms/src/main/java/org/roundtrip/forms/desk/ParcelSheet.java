package org.roundtrip.forms.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parcel on the table: what is to be in it, and what was counted.
 *
 * @param customer initials only: nobody needs the name to unpack
 * @param no which of the case's parcels, of how many so far known
 * @param received who has it since when, in words; null while nobody scanned it
 * @param open whether it is still being unpacked
 * @param restAwaited whether it is checked and another one is to bring the rest
 * @param taskId the inspection that comes next
 * @param beside other cases of the same request whose goods may be in it
 */
public record ParcelSheet(
        String number,
        String customer,
        int no,
        int of,
        @Nullable String received,
        boolean damaged,
        boolean open,
        boolean restAwaited,
        @Nullable String taskId,
        List<Row> rows,
        List<String> noted,
        List<String> beside) {

    /** Whether nothing is left that another parcel could bring. */
    public boolean complete() {
        return rows.stream().allMatch(Row::complete);
    }

    /** A line of the case, as far as this parcel may bring it. @param progress such as "2 of 3" */
    public record Row(
            int line,
            String name,
            String sku,
            String reason,
            @Nullable String comment,
            int counted,
            int expected,
            boolean missing,
            String progress,
            List<CasePanel.Photo> photos) {
        public boolean complete() {
            return counted >= expected;
        }
    }
}
