package org.roundtrip.forms.warehouse.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.forms.api.Api;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.forms.api.Samples;

/** The goods-in desk for programs. */
class WarehouseApiIT {
    private static final String AT = "/api/v1/warehouse";
    private static final String BOX = "{\"code\": \"POST-1\", \"description\": \"A brown box\"}";

    private final Api api = new Api();
    private String number = "";

    @BeforeEach
    void aParcelIsToBeInspected() {
        api.order("100");
        number = api.post("/api/v1/cases", "k1", Samples.openCase("100", 2, null))
                .at("/number")
                .asString();
        run("update work_item set queue = 'warehouse', form_key = 'inspection/inspect-items'");
        run("update case_line set authorised = requested");
        Api.signIn("mia", Roles.WAREHOUSE);
    }

    @AfterEach
    void close() {
        api.close();
    }

    private void run(String sql) {
        api.database().sql(sql).update();
    }

    private long count(String table) {
        return api.database()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private Api.Answer scan(String key, String code) {
        return api.post(AT + "/scans", key, "{\"code\": \"" + code + "\"}");
    }

    @Test
    void aScanReceivesAParcelOnceAndARepeatedCallIsNoSecondScan() {
        var first = scan("s1", number);
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.at("/result").asString()).isEqualTo("RECEIVED");
        assertThat(first.at("/case").asString()).isEqualTo(number);
        assertThat(first.at("/task").isString()).isTrue();

        assertThat(scan("s1", number).body()).isEqualTo(first.body());
        assertThat(count("warehouse_scan")).isEqualTo(1);
        assertThat(scan("s2", number).at("/result").asString()).isEqualTo("REPEATED");
        assertThat(count("parcel_receipt")).isEqualTo(1);
        assertThat(scan("s3", "1Z0").at("/result").asString()).isEqualTo("UNKNOWN");
        assertThat(scan("s1", "1Z0").status()).isEqualTo(422);
        assertThat(api.send("POST", AT + "/scans", "{\"code\": \"1Z0\"}").status())
                .as("no key")
                .isEqualTo(400);
    }

    @Test
    void unitsAreCountedOneByOneAndTakenBack() {
        var unpack = AT + "/parcels/" + number + "/scans";
        var cup = "{\"code\": \"%s\"}"
                .formatted(api.database()
                        .sql("select sku from case_line")
                        .query(String.class)
                        .single());
        var counted = api.post(unpack, "u1", cup);
        assertThat(counted.at("/result").asString()).as(counted.body()).isEqualTo("COUNTED");
        assertThat(api.post(unpack, "u1", cup).body()).isEqualTo(counted.body());
        assertThat(api.post(unpack, "u2", cup).at("/result").asString()).isEqualTo("COUNTED");
        assertThat(api.post(unpack, "u3", cup).at("/result").asString()).isEqualTo("TOO_MANY");

        var undo = AT + "/scans/" + counted.at("/id").asString() + "/undo";
        assertThat(api.post(undo, "u4", "").at("/result").asString()).isEqualTo("UNDONE");
        assertThat(api.post(undo, "u4", "").status()).isEqualTo(200);
        assertThat(api.post(undo, "u5", "").status()).isEqualTo(409);
        assertThat(api.database()
                        .sql("select counted from parcel_count")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        Api.signIn("wes", Roles.WAREHOUSE);
        assertThat(api.post(undo, "u6", "").status()).as("somebody else's").isEqualTo(404);
    }

    @Test
    void aParcelNobodyAnnouncedIsNotedOnceAndSettledOnce() {
        var noted = api.post(AT + "/exceptions", "e1", BOX);
        assertThat(noted.status()).as(noted.body()).isEqualTo(201);
        assertThat(noted.at("/kind").asString()).isEqualTo("UNANNOUNCED_PARCEL");
        assertThat(api.post(AT + "/exceptions", "e1", BOX).body()).isEqualTo(noted.body());
        assertThat(api.post(AT + "/exceptions", "e2", BOX).at("/id")).isEqualTo(noted.at("/id"));
        assertThat(api.get(AT + "/exceptions").json()).hasSize(1);
        assertThat(api.post(AT + "/exceptions", "e3", "{\"description\": \" \"}")
                        .status())
                .isEqualTo(400);

        var settle = AT + "/exceptions/" + noted.at("/id").asString() + "/settle";
        assertThat(api.post(settle, "e4", "{\"as\": \"RETURNED_TO_SENDER\"}")
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("note-missing");
        assertThat(api.post(settle, "e5", "{\"as\": \"LINKED\"}")
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/case");
        var sent = "{\"as\": \"RETURNED_TO_SENDER\", \"note\": \"By post\"}";
        var settled = api.post(settle, "e6", sent);
        assertThat(settled.at("/settledAs").asString()).as(settled.body()).isEqualTo("RETURNED_TO_SENDER");
        assertThat(api.post(settle, "e6", sent).body()).isEqualTo(settled.body());
        assertThat(api.post(settle, "e7", sent).status()).isEqualTo(409);
        assertThat(api.get(AT + "/exceptions").json()).isEmpty();
        assertThat(api.post(AT + "/exceptions/404404/settle", "e8", sent).status())
                .isEqualTo(404);
    }

    @Test
    void aParcelIsLinkedToItsCase() {
        var noted = api.post(AT + "/exceptions", "e1", BOX);
        var settle = AT + "/exceptions/" + noted.at("/id").asString() + "/settle";
        assertThat(api.post(settle, "e2", "{\"as\": \"LINKED\", \"case\": \"RMA-00000000\"}")
                        .status())
                .isEqualTo(404);

        var linked = api.post(settle, "e3", "{\"as\": \"LINKED\", \"case\": \"" + number + "\"}");

        assertThat(linked.at("/settledAs").asString()).as(linked.body()).isEqualTo("LINKED");
        assertThat(count("parcel_receipt")).isEqualTo(1);
        assertThat(scan("s1", number).at("/result").asString()).isEqualTo("REPEATED");
    }

    @Test
    void goodsFindTheirBinByTheirPlate() {
        run("insert into put_away (case_id, line_no, sku, name, quantity, disposition, opened_at)"
                + " select id, 1, 'CUP', 'Cup', 2, 'RESTOCK', 0 from case_file");
        var row = api.get(AT + "/put-away").at("/0");
        assertThat(row.at("/suggestedBin").asString()).isEqualTo("R-");
        var plate = AT + "/put-away/" + row.at("/plate").asString();

        var wrong = api.send("PUT", plate, "{\"bin\": \"Q-01\"}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.at("/errors/0/code").asString()).isEqualTo("wrong-bin");
        assertThat(wrong.body()).contains("That is Q-01. This item goes to a bin that begins with R-.");
        assertThat(api.send("PUT", plate, "{\"bin\": \"r-11\"}").at("/bin").asString())
                .isEqualTo("R-11");
        assertThat(api.send("PUT", plate, "{\"bin\": \"R-11\"}").status()).isEqualTo(200);
        assertThat(api.get(plate).at("/putAt").isString()).isTrue();
        assertThat(api.get(AT + "/put-away").json()).isEmpty();
        assertThat(api.get(AT + "/put-away/LP-404404").status()).isEqualTo(404);
    }

    @Test
    void othersStayOutside() {
        Api.signIn("sam", Roles.SUPPORT);
        assertThat(api.get(AT + "/exceptions").status()).isEqualTo(200);
        assertThat(scan("s1", number).status()).isEqualTo(403);
        Api.signIn("fin", Roles.FINANCE);
        assertThat(api.post(AT + "/exceptions", "e1", BOX).status()).isEqualTo(403);
    }
}
