package org.roundtrip.app.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells who started the demo where to go and who to be. Printed, not logged: logs travel. */
@Component
@ConditionalOnProperty(name = "roundtrip.demo.load-orders", havingValue = "true")
class DemoGreeting {
    private final Environment environment;
    private final DemoShop shop;

    DemoGreeting(Environment environment, DemoShop shop) {
        this.environment = environment;
        this.shop = shop;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        shop.open();
        var url = "http://127.0.0.1:" + environment.getProperty("local.server.port");
        var text = new StringBuilder("\nRoundtrip demo. No real money or parcels move.\n\n")
                .append("  Customers   ")
                .append(url)
                .append("/\n")
                .append("  Staff       ")
                .append(url)
                .append("/desk\n")
                .append("  Mails sent  ")
                .append(url)
                .append("/sandbox/mail\n")
                .append("  Parcels     ")
                .append(url)
                .append("/sandbox/parcels\n")
                .append("  Sandbox     http://127.0.0.1:")
                .append(environment.getProperty("roundtrip.sandbox.http-port"))
                .append("  (JSON only, for the stories in docs/http)\n\n")
                .append("  Orders to try (number, email):\n");
        var examples = shop.examples();
        examples.fresh().forEach(order -> text.append(line(order)));
        text.append("  One whose 30 days are over, so that support reviews it:\n");
        examples.old().ifPresent(order -> text.append(line(order)));
        text.append("  A radio to repair (serial number " + DemoDevices.SERIAL + "), and shoes in other sizes:\n")
                .append(line(new DemoShop.Example(DemoDevices.ORDER, DemoDevices.EMAIL)));
        System.out.println(text.append(staff()));
    }

    private String staff() {
        var issuer = environment.getProperty("roundtrip.oidc.issuer");
        if (issuer != null) {
            return "\n  Staff sign in at " + issuer + "\n";
        }
        var text = new StringBuilder("\n  Staff names and passwords:\n");
        DemoSecrets.NAMES.forEach(name -> text.append(
                String.format("    %-11s %s%n", name, environment.getRequiredProperty(DemoSecrets.PEOPLE + name))));
        return text.toString();
    }

    private static String line(DemoShop.Example order) {
        return "    " + order.number() + "  " + order.email() + "\n";
    }
}
