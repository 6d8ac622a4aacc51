package org.roundtrip.forms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.forms.bench.CountingDataSource;
import org.roundtrip.notification.DueMail;
import org.roundtrip.notification.MailOutbox;

/** The link that opens a request to its customer, and nothing else to anybody. */
class LinkIT extends PortalTestCase {
    @Test
    void answersEveryWrongLinkWithTheSamePage() {
        var file = someCase();
        var other = shop.track(shop.open(order, 1, 1, null));
        var key = other.substring(other.lastIndexOf('/') + 1);
        var wrongKey = open("/track/" + file.number() + "/" + key);

        assertThat(wrongKey.status()).isEqualTo(404);
        assertThat(wrongKey.body()).contains("This link has expired.", "href=\"/track\"", "Email me a new one");
        for (var path : new String[] {
            "/track/RMA-00000000/" + key, "/track/x/y", "/return/done/x/y", "/track/x/y/cancel", "/track/x/y/label.pdf"
        }) {
            var answer = open(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(withoutTheNumber(answer)).as(path).isEqualTo(withoutTheNumber(wrongKey));
        }
        assertThat(submit("/track/" + file.number() + "/" + key + "/messages", "text", "hi")
                        .status())
                .isEqualTo(404);
        assertThat(submit("/track/" + file.number() + "/" + key + "/cancel").status())
                .isEqualTo(404);
        assertThat(files.findById(file.key()).orElseThrow().state()).isEqualTo(CaseState.REQUESTED);
    }

    /** What stands in the address is offered again in the form: all else has to be the same. */
    private static String withoutTheNumber(Answer page) {
        return page.body().replaceAll("value=\"[^\"]*\"", "");
    }

    @Test
    void aLinkWorksForNinetyDaysAndEveryPageCarriesAFreshOne() {
        var file = someCase();
        var link = shop.track(file);

        clock.standAt(Shop.NOW.plus(Duration.ofDays(90)));
        var page = open(link);
        assertThat(page.status()).isEqualTo(200);

        clock.standAt(Shop.NOW.plus(Duration.ofDays(91)));
        assertThat(open(link).status()).isEqualTo(404);
        assertThat(open(shop.track(file)).status()).isEqualTo(200);
        var fresh = shop.track(file);
        var daysMore = fresh.replaceFirst("/([^/]{4})([^/]{22})$", "/zzzz$2");
        assertThat(open(daysMore).status()).as("a day that we did not write").isEqualTo(404);
    }

    @Test
    void whoseLinkHasExpiredGetsANewOneByMail() {
        var file = someCase();
        jdbc.sql("delete from mail_outbox").update();

        var database = (CountingDataSource) context.getBean(DataSource.class);
        int before = database.soFar();
        var sent = submit("/track/new-link", "number", file.number().value());
        int work = database.soFar() - before;
        var unknown = submit("/track/new-link", "number", "RMA-00000000");
        assertThat(database.soFar() - before)
                .as("the same work, so that time tells nothing")
                .isEqualTo(2 * work);
        var nonsense = submit("/track/new-link", "number", "x");

        assertThat(sent.status()).isEqualTo(200);
        assertThat(unknown.body()).isEqualTo(sent.body());
        assertThat(nonsense.body()).isEqualTo(sent.body());
        assertThat(jdbc.sql("select kind from mail_outbox where case_id = ?")
                        .param(file.key())
                        .query(String.class)
                        .list())
                .containsExactly("NEW_LINK");
        assertThat(context.getBean(MailOutbox.class).take(10))
                .extracting(DueMail::recipient)
                .containsExactly(Shop.EMAIL);

        var empty = submit("/track/new-link", "number", " ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("There is a problem", "Enter your request number");
    }

    @Test
    void newLinksCantBeAskedForWithoutEnd() {
        var file = someCase();
        for (int i = 0; i < 10; i++) {
            submit("/track/new-link", "number", file.number().value());
        }
        assertThat(submit("/track/new-link", "number", file.number().value()).status())
                .isEqualTo(429);
    }
}
