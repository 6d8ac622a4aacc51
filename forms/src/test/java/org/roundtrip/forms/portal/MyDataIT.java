package org.roundtrip.forms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MyDataIT extends PortalTestCase {
    @Test
    void aCustomerAsksOnceForACopyAndForErasure() {
        var file = someCase();
        var track = shop.track(file);
        assertThat(open(track).body()).contains(track + "/my-data");
        assertThat(open(track + "/my-data").body())
                .contains("Ask for my data", "Ask to erase my data")
                .doesNotContain("??");

        assertThat(submit(track + "/my-data", "ask", "EXPORT").location()).endsWith(track + "?done=data-asked");
        submit(track + "/my-data", "ask", "EXPORT");
        submit(track + "/my-data", "ask", "ERASURE");
        submit(track + "/my-data", "ask", "everything");

        assertThat(open(track + "/my-data").body())
                .contains("You asked for a copy.", "You asked for erasure.")
                .doesNotContain("Ask for my data", "??");
        assertThat(open(track + "?done=data-asked").body()).contains("We have noted that you want a copy");
        assertThat(jdbc.sql("select count(*) from privacy_request where done_at is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }
}
