package org.roundtrip.integrations.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhereCallsGoTest {
    private static final String SETTINGS = "http://127.0.0.1:8081/v2";

    private final Queue<String> answers = new ArrayDeque<>();
    private final WhereCallsGo calls = new WhereCallsGo(SETTINGS, this::next);

    private InetAddress[] next(String host) throws UnknownHostException {
        if (answers.isEmpty()) {
            throw new UnknownHostException(host);
        }
        return InetAddress.getAllByName(answers.remove());
    }

    @Test
    void whatTheSettingsNameIsCalledWhereverItIs() throws Exception {
        assertThat(route("http://127.0.0.1:8081/label.pdf").getTargetHost().getPort())
                .isEqualTo(8081);
        answers.add("10.1.2.3");
        assertThatThrownBy(() -> route("https://127.0.0.1.example:8081/x")).isInstanceOf(HttpException.class);
        assertThatThrownBy(() -> route("http://127.0.0.1:8082/x")).isInstanceOf(HttpException.class);
        assertThatThrownBy(() -> route("http://labels.example/x")).hasMessageContaining("TLS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.192",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "::7f00:1"
            })
    void whatAnAnswerNamesIsNotCalledIfItIsNotPublic(String address) {
        answers.add(address);
        assertThatThrownBy(() -> route("https://labels.example/x"))
                .isInstanceOf(HttpException.class)
                .hasMessageContaining("not public");
    }

    @Test
    void aNameThatChangesItsMindIsCalledWhereItWasLookedUp() throws Exception {
        answers.addAll(List.of("93.184.215.14", "127.0.0.1"));

        var host = route("https://labels.example/x").getTargetHost();

        assertThat(host.getHostName()).isEqualTo("labels.example");
        assertThat(host.getAddress()).isEqualTo(InetAddress.getByName("93.184.215.14"));
        assertThat(answers).as("asked once").containsExactly("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "52.218.128.1", "100.128.0.1", "172.32.0.1", "2606:2800:21f:cb07::1"})
    void publicAddressesAreCalled(String address) throws Exception {
        answers.add(address);
        assertThat(route("https://labels.example/x").getTargetHost().getAddress())
                .isEqualTo(InetAddress.getByName(address));
    }

    private org.apache.hc.client5.http.HttpRoute route(String url) throws HttpException {
        return calls.determineRoute(HttpHost.create(URI.create(url)), HttpCoreContext.create());
    }
}
