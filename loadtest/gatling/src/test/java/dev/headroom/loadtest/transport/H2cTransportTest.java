package dev.headroom.loadtest.transport;

/** HTTP/2 without TLS. */
class H2cTransportTest extends TransportContract {

    @Override
    TestServer serve(Script script) throws Exception {
        return Http2Server.following(script);
    }

    @Override
    Link link() {
        return Link.of(HttpVersion.H2C);
    }
}
