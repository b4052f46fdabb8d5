package dev.headroom.loadtest.gatling;

import dev.headroom.config.Retry;
import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.budget.Tariff;
import dev.headroom.loadtest.run.Rules;
import dev.headroom.loadtest.transport.BearerAuth;
import dev.headroom.loadtest.transport.RequestAuth;
import dev.headroom.planner.quantity.ModelUnits;
import io.gatling.core.protocol.Protocol;
import io.gatling.javaapi.core.ProtocolBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Says where a simulation's requests go, what they may cost and where the measurements are left. Each method answers a builder of its
 * own, so one can be shared.
 */
public final class BedrockProtocolBuilder implements ProtocolBuilder {

    static final BedrockProtocolBuilder BLANK = new BedrockProtocolBuilder(SimulationSettings.BLANK);

    private final SimulationSettings settings;

    private BedrockProtocolBuilder(SimulationSettings settings) {
        this.settings = settings;
    }

    private BedrockProtocolBuilder with(SimulationSettings other) {
        return new BedrockProtocolBuilder(other);
    }

    /** Scheme, host and port of a bedrock-runtime endpoint. Must be said. */
    public BedrockProtocolBuilder endpoint(URI endpoint) {
        return with(settings.withEndpoint(endpoint));
    }

    /** A Bedrock API key. This or {@link #auth} must be said. */
    public BedrockProtocolBuilder apiKey(String key) {
        return auth(new BearerAuth(key));
    }

    /** Who is asking. */
    public BedrockProtocolBuilder auth(RequestAuth auth) {
        return with(settings.withAuth(auth));
    }

    /** Speaks HTTP/2: over TLS where the server offers it, without TLS with prior knowledge. HTTP/1.1 where this is not said. */
    public BedrockProtocolBuilder http2() {
        return with(settings.withHttp2());
    }

    /** The model on demand: a model id or profile id. This or {@link #provisioned} must be said. */
    public BedrockProtocolBuilder model(String modelId) {
        return with(settings.withModel(new SimulationSettings.Model(modelId, modelId, Optional.empty())));
    }

    /** Bought model units of a model. */
    public BedrockProtocolBuilder provisioned(String arn, String modelId, int modelUnits) {
        ModelUnits units = new ModelUnits(modelUnits);
        return with(settings.withModel(new SimulationSettings.Model(arn, modelId, Optional.of(units))));
    }

    /** The most that may be spent, and what a token costs. This or {@link #freeOfCharge} must be said. */
    public BedrockProtocolBuilder budget(double usd, Tariff tariff) {
        return with(settings.withMoney(new SimulationSettings.Money(Budget.ofUsd(usd), tariff)));
    }

    /** Nothing costs anything by the request: an emulator, or model units that are paid by the hour. */
    public BedrockProtocolBuilder freeOfCharge() {
        return with(settings.withMoney(new SimulationSettings.Money(Budget.unlimited(), new Tariff.Free())));
    }

    /** After how long an attempt is given up; 60 s where it is not said. */
    public BedrockProtocolBuilder timeout(Duration timeout) {
        Rules rules = settings.rules();
        return with(settings.withRules(new Rules(timeout, rules.pauseAfterThrottle(), rules.retry(), rules.spills())));
    }

    /** When a request is tried again; never where it is not said. Each try is recorded. */
    public BedrockProtocolBuilder retry(Retry retry) {
        Rules rules = settings.rules();
        return with(settings.withRules(new Rules(rules.timeout(), rules.pauseAfterThrottle(), retry, rules.spills())));
    }

    /** The file for the measurements, attempt by attempt; none where it is not said. */
    public BedrockProtocolBuilder measurements(Path file) {
        return with(settings.withMeasurements(file));
    }

    /** @throws IllegalArgumentException where something is missing that must be said */
    @Override
    public Protocol protocol() {
        SimulationRecord record = new SimulationRecord(settings);
        return new BedrockProtocol(record::begin, record::finish);
    }
}
