package org.roundtrip.integrations.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Where the calls to one system may go: to the place that the settings name, wherever that is, and else, because a
 * provider's answer named it, to a public address over TLS. A name is looked up once, and what was found is what is
 * called: it can't mean another machine by then.
 */
final class WhereCallsGo implements HttpRoutePlanner {
    private final HttpRoutePlanner usual = new DefaultRoutePlanner(null);
    private final HttpHost settings;
    private final Names names;

    /** How names become addresses. */
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** @param url as the settings have it */
    WhereCallsGo(String url) {
        this(url, InetAddress::getAllByName);
    }

    WhereCallsGo(String url, Names names) {
        this.settings = HttpHost.create(URI.create(url));
        this.names = names;
    }

    @Override
    public HttpRoute determineRoute(HttpHost wanted, HttpContext context) throws HttpException {
        if (isOfSettings(wanted)) {
            return usual.determineRoute(wanted, context);
        }
        if (!wanted.getSchemeName().equals("https")) {
            throw new ProtocolException("an address that is not ours is called over TLS only");
        }
        var address = publicAddress(wanted.getHostName());
        return usual.determineRoute(new HttpHost("https", address, wanted.getHostName(), port(wanted)), context);
    }

    private boolean isOfSettings(HttpHost wanted) {
        return wanted.getSchemeName().equals(settings.getSchemeName())
                && wanted.getHostName().equalsIgnoreCase(settings.getHostName())
                && port(wanted) == port(settings);
    }

    private static int port(HttpHost host) {
        return host.getPort() >= 0 ? host.getPort() : host.getSchemeName().equals("https") ? 443 : 80;
    }

    private InetAddress publicAddress(String host) throws ProtocolException {
        try {
            var found = names.of(host);
            if (found.length > 0 && Arrays.stream(found).allMatch(WhereCallsGo::isPublic)) {
                return found[0];
            }
        } catch (UnknownHostException e) {
            throw new ProtocolException("there is no such host", e);
        }
        throw new ProtocolException("a host that is not ours has an address that is not public");
    }

    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (address instanceof Inet6Address) {
            // Of one's own network (fc00::/7), and those that carry an IPv4 address (64:ff9b::/96, 2002::/16, ::/96).
            boolean carries = first == 0 || first == 0x20 && second == 0x02;
            return (first & 0xfe) != 0xfc && !carries;
        }
        return first != 0
                && first < 240
                && !(first == 100 && (second & 0xc0) == 64)
                && !(first == 192 && second == 0)
                && !(first == 198 && (second & 0xfe) == 18);
    }
}
