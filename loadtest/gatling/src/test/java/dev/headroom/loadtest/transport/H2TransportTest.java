package dev.headroom.loadtest.transport;

import org.junit.jupiter.api.extension.RegisterExtension;

/** HTTP/2 over TLS. */
class H2TransportTest extends TransportContract {

    @RegisterExtension
    static final TrustedServer TRUSTED = new TrustedServer();

    @Override
    TestServer serve(Script script) throws Exception {
        return TRUSTED.serve(script);
    }

    @Override
    Link link() {
        return Link.of(HttpVersion.H2);
    }
}
