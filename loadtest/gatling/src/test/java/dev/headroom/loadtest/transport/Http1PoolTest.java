package dev.headroom.loadtest.transport;

/** HTTP/1.1. */
class Http1PoolTest extends PoolContract {

    @Override
    TestServer serve(Script script) throws Exception {
        return ScriptedServer.following(script);
    }

    @Override
    Link link() {
        return Link.HTTP_1_1;
    }
}
