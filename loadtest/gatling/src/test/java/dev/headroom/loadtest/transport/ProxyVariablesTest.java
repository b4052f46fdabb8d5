package dev.headroom.loadtest.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyVariablesTest {

    private static final String BEDROCK = "https://bedrock-runtime.us-west-2.amazonaws.com";

    private static Optional<InetSocketAddress> proxyTo(String target, Map<String, String> environment) {
        Target there = new Target("a test", URI.create(target), new BearerAuth("key"));
        return new ProxyVariables(environment).tunnelTo(there).map(Tunnel::proxy);
    }

    @ParameterizedTest
    @CsvSource({
        "http://proxy.example.com:3128, proxy.example.com, 3128",
        "proxy.example.com:8080, proxy.example.com, 8080",
        "http://proxy.example.com/, proxy.example.com, 80",
        "http://user:secret@proxy.example.com:3128, proxy.example.com, 3128"
    })
    void theProxyIsTheOneThatTheVariableNames(String value, String host, int port) {
        assertThat(proxyTo(BEDROCK, Map.of("HTTPS_PROXY", value)))
                .contains(InetSocketAddress.createUnresolved(host, port));
    }

    @Test
    void theNameInLowerCaseComesFirst() {
        assertThat(proxyTo(BEDROCK, Map.of("https_proxy", "http://low:1", "HTTPS_PROXY", "http://high:2")))
                .contains(InetSocketAddress.createUnresolved("low", 1));
        assertThat(proxyTo(BEDROCK, Map.of("https_proxy", "", "HTTPS_PROXY", "http://high:2")))
                .isPresent();
    }

    @Test
    void noVariableIsNoProxy() {
        assertThat(proxyTo(BEDROCK, Map.of())).isEmpty();
        assertThat(proxyTo(BEDROCK, Map.of("HTTPS_PROXY", " "))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "amazonaws.com",
                ".amazonaws.com",
                "*.amazonaws.com",
                "example.com, AmazonAWS.com",
                "bedrock-runtime.us-west-2.amazonaws.com",
                "bedrock-runtime.us-west-2.amazonaws.com:443"
            })
    void whatNoProxyNamesIsReachedWithout(String value) {
        assertThat(proxyTo(BEDROCK, Map.of("HTTPS_PROXY", "http://proxy:1", "NO_PROXY", value)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "aws.com", "us-east-1.amazonaws.com", "amazonaws.com:8443", ","})
    void whatItDoesNotNameIsNot(String value) {
        assertThat(proxyTo(BEDROCK, Map.of("HTTPS_PROXY", "http://proxy:1", "no_proxy", value)))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://localhost:8443", "https://127.0.0.1:8443", "https://[::1]:8443"})
    void whatIsOnThisMachineIsReachedWithout(String target) {
        assertThat(proxyTo(target, Map.of("HTTPS_PROXY", "http://proxy:1"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"socks5://proxy:1080", "https://proxy:3128", "http://", "http://a b"})
    void whatIsNoProxyOfHttpIsRefused(String value) {
        assertThatThrownBy(() -> proxyTo(BEDROCK, Map.of("HTTPS_PROXY", value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("HTTPS_PROXY is '" + value + "', must be");
    }

    @Test
    void aPasswordIsNotShown() {
        assertThatThrownBy(() -> proxyTo(BEDROCK, Map.of("HTTPS_PROXY", "socks5://user:secret@proxy:1080")))
                .hasMessageStartingWith("HTTPS_PROXY must be")
                .hasMessageNotContaining("secret");
    }
}
