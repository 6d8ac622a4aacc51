package org.roundtrip.privacy;

import java.util.List;
import java.util.Locale;
import org.roundtrip.cases.InvalidRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Finds what is a person's, by the address that we have of nearly everybody. */
@Component
class People {
    private static final int LONGEST = 254;

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Person find(String typed) {
        var email = email(typed);
        return find(email, ids("select id from shop_order where customer_email = :email order by id", email));
    }

    /** As {@link #find}, and nobody opens another case on these orders or changes these cases meanwhile. */
    Person lock(String typed) {
        var email = email(typed);
        var person = find(
                email, ids("select id from shop_order where customer_email = :email order by id for update", email));
        if (!person.cases().isEmpty()) {
            jdbc.sql("select id from case_file where id in (:ids) order by id for update")
                    .param("ids", person.cases())
                    .query(Long.class)
                    .list();
        }
        return person;
    }

    private Person find(String email, List<Long> orders) {
        var none = List.of(-1L);
        // A case that came without an address is its order's customer's.
        var cases = jdbc.sql("select id from case_file where customer_email = :email union"
                        + " select f.id from case_file f join case_line l on l.case_id = f.id"
                        + " where f.customer_email is null and l.order_id in (:orders) order by 1")
                .param("email", email)
                .param("orders", orders.isEmpty() ? none : orders)
                .query(Long.class)
                .list();
        var payments = jdbc.sql("select id from payment where order_id in (:orders) order by id")
                .param("orders", orders.isEmpty() ? none : orders)
                .query(Long.class)
                .list();
        return new Person(email, cases, orders, payments);
    }

    private List<Long> ids(String sql, String email) {
        return jdbc.sql(sql).param("email", email).query(Long.class).list();
    }

    /** A statement about a person's rows: what stands in {@code sql} as :cases, :orders, :payments and :email. */
    StatementSpec about(Person person, String sql) {
        var statement = jdbc.sql(sql);
        statement = sql.contains(":cases") ? statement.param("cases", some(person.cases())) : statement;
        statement = sql.contains(":orders") ? statement.param("orders", some(person.orders())) : statement;
        statement = sql.contains(":payments") ? statement.param("payments", some(person.payments())) : statement;
        return sql.contains(":email") ? statement.param("email", person.email()) : statement;
    }

    /** A list without anything in it is no SQL; no row has this id. */
    private static List<Long> some(List<Long> ids) {
        return ids.isEmpty() ? List.of(-1L) : ids;
    }

    static String email(String typed) {
        var email = typed.strip().toLowerCase(Locale.ROOT);
        if (email.isEmpty() || email.length() > LONGEST || email.indexOf('@') < 1) {
            throw new InvalidRequest("/email", "no-email", "this is no email address");
        }
        return email;
    }
}
