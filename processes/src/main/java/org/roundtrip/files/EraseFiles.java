package org.roundtrip.files;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Throws the files of cases away for good, whoever attached them and whatever refers to them. Their bytes follow within
 * hours: {@link FileShelf} throws away what no row refers to.
 */
@Component
public class EraseFiles {
    private final JdbcClient jdbc;

    EraseFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the caller's transaction. @return how many it were */
    public int ofCases(Collection<Long> cases) {
        if (cases.isEmpty()) {
            return 0;
        }
        jdbc.sql("delete from stored_file_content where file_id in"
                        + " (select id from stored_file where case_id in (:cases))")
                .param("cases", cases)
                .update();
        return jdbc.sql("delete from stored_file where case_id in (:cases)")
                .param("cases", cases)
                .update();
    }
}
