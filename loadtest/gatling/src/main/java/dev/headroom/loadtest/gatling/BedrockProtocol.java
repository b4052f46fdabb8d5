package dev.headroom.loadtest.gatling;

import dev.headroom.config.FirstConnections;
import dev.headroom.loadtest.run.Run;
import dev.headroom.loadtest.transport.BedrockTransport;
import dev.headroom.loadtest.transport.Target;
import io.gatling.core.CoreComponents;
import io.gatling.core.config.GatlingConfiguration;
import io.gatling.core.protocol.Protocol;
import io.gatling.core.protocol.ProtocolComponents;
import io.gatling.core.protocol.ProtocolKey;
import io.gatling.core.session.Session;
import io.gatling.javaapi.core.ProtocolBuilder;
import io.gatling.netty.util.Transports;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import scala.Function1;
import scala.runtime.BoxedUnit;

/** Bedrock as a Gatling protocol: where a run's requests go and by whose rules. {@link BedrockDsl#bedrock} builds one. */
public final class BedrockProtocol implements Protocol, ProtocolBuilder {

    static final ProtocolKey<BedrockProtocol, Components> KEY = new Key();

    private final Supplier<Run> making;
    private final Consumer<Run> whenOver;

    /**
     * A protocol for one simulation.
     *
     * @param making makes the run when the simulation begins
     * @param whenOver told when it is over
     */
    BedrockProtocol(Supplier<Run> making, Consumer<Run> whenOver) {
        this.making = making;
        this.whenOver = whenOver;
    }

    /** For a run that is driven from outside. */
    static BedrockProtocol of(Run run) {
        return new BedrockProtocol(() -> run, over -> {});
    }

    @Override
    public Protocol protocol() {
        return this;
    }

    /** What the actions of one run share: made once, when Gatling knows its event loops. */
    static final class Components implements ProtocolComponents {
        private final Run run;
        private final List<BedrockTransport> transports;

        Components(Run run, CoreComponents core) {
            this.run = run;
            run.watch().watch(core.eventLoopGroup());
            var netty = core.configuration().netty();
            var channels = Transports.newSocketChannelFactory(netty.useNativeTransport(), netty.useIoUring());
            Map<Target, BedrockTransport> byTarget = new HashMap<>();
            this.transports = run.work().routes().stream()
                    .map(route -> byTarget.computeIfAbsent(
                            route.target(), target -> new BedrockTransport(target, channels, run.clock())))
                    .toList();
            byTarget.values().forEach(transport -> run.watch().count(transport::connections));
            if (run.work().rules().connections() == FirstConnections.WARM) {
                new Warmth(run, core.eventLoopGroup(), transports::get).begin();
            }
        }

        Run run() {
            return run;
        }

        /** Routes to the same target share its connections. */
        BedrockTransport transport(int route) {
            return transports.get(route);
        }

        @Override
        public Function1<Session, Session> onStart() {
            return Session.Identity();
        }

        @Override
        public Function1<Session, BoxedUnit> onExit() {
            return ProtocolComponents.NoopOnExit();
        }
    }

    private static final class Key implements ProtocolKey<BedrockProtocol, Components> {

        @Override
        @SuppressWarnings("unchecked") // Gatling's own signature: a Class<Protocol> that names a subclass
        public Class<Protocol> protocolClass() {
            return (Class<Protocol>) (Class<?>) BedrockProtocol.class;
        }

        @Override
        public BedrockProtocol defaultProtocolValue(GatlingConfiguration configuration) {
            throw new IllegalStateException("the simulation has no BedrockProtocol; add it to its protocols");
        }

        @Override
        public Function1<BedrockProtocol, Components> newComponents(CoreComponents core) {
            return protocol -> {
                Run run = protocol.making.get();
                core.actorSystem().registerOnTermination(() -> {
                    run.watch().close();
                    protocol.whenOver.accept(run);
                    return BoxedUnit.UNIT;
                });
                return new Components(run, core);
            };
        }
    }
}
