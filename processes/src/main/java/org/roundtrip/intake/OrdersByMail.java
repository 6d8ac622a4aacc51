package org.roundtrip.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.roundtrip.cases.AccessLinks;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.notification.AddressFacts;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.roundtrip.orders.Orders;
import org.roundtrip.work.Commands;
import org.springframework.stereotype.Service;

/**
 * Mails an address the numbers of its orders and links to its requests, for whoever does not know them any more. Only who
 * reads that mailbox learns whether there are any.
 */
@Service
public class OrdersByMail implements AddressFacts {
    private static final int MOST = 20;

    private final Orders orders;
    private final CaseFiles files;
    private final AccessLinks links;
    private final Notices notices;
    private final Commands commands;

    OrdersByMail(Orders orders, CaseFiles files, AccessLinks links, Notices notices, Commands commands) {
        this.orders = orders;
        this.files = files;
        this.links = links;
        this.notices = notices;
        this.commands = commands;
    }

    /** Does the same for every address. @param locale the language of the mail */
    public void send(String email, String locale) {
        var address = email.strip().toLowerCase(Locale.ROOT);
        commands.run(() -> notices.postTo(address, locale, MailKind.ORDERS_BY_MAIL));
    }

    @Override
    public Optional<Told> of(MailKind kind, String email) {
        if (kind != MailKind.ORDERS_BY_MAIL) {
            return Optional.empty();
        }
        var facts = new HashMap<String, String>();
        orders.newestOf(email, MOST).stream()
                .map(order -> order.number() + "\t" + order.placedAt())
                .reduce((above, below) -> above + "\n" + below)
                .ifPresent(list -> facts.put("orders", list));
        var requests = new LinkedHashMap<String, String>();
        files.newestOf(email, MOST).forEach(file -> requests.putIfAbsent(number(file), links.trackUrl(file)));
        if (!requests.isEmpty()) {
            facts.put(
                    "requests",
                    requests.entrySet().stream().map(OrdersByMail::line).collect(Collectors.joining("\n")));
        }
        return facts.isEmpty() ? Optional.empty() : Optional.of(new Told(facts, links.orderUrl()));
    }

    private static String number(CaseFile file) {
        return file.requestNumber().value();
    }

    private static String line(Map.Entry<String, String> request) {
        return request.getKey() + "\t" + request.getValue();
    }
}
