package dev.headroom.emulator.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.emulator.capacity.Load;
import dev.headroom.emulator.capacity.Pool;
import dev.headroom.emulator.capacity.Pools;
import dev.headroom.emulator.capacity.Refusal;
import dev.headroom.emulator.control.ModelNames;
import dev.headroom.emulator.control.Target;
import dev.headroom.emulator.fault.FaultKind;
import dev.headroom.emulator.fault.FaultPlan;
import dev.headroom.emulator.fault.FaultRule;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Exchange;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import dev.headroom.emulator.profile.ModelTruth;
import dev.headroom.emulator.runtime.dialect.Ask;
import dev.headroom.emulator.runtime.dialect.Dialect;
import dev.headroom.emulator.time.Scheduler;
import dev.headroom.emulator.truth.Invocation;
import dev.headroom.emulator.truth.Timing;
import dev.headroom.emulator.truth.TruthBook;
import dev.headroom.emulator.truth.Witness;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/** Requests to models. */
public final class RuntimePlane {

    private static final long STREAM_OF_ITS_OWN = 0xD1B54A32D192ED03L;

    private final RuntimeContext context;
    private final ModelNames names;
    private final Pools pools;
    private final Clock clock;
    private final Instant origin;
    private final long seed;
    private final Words words;
    private final PromptCache cache = new PromptCache();
    private final Map<Class<?>, FrameWriter> writers = new HashMap<>();
    private FaultPlan faults;
    private long arrivals;

    RuntimePlane(RuntimeContext context, Rules rules, Words words) {
        this.context = context;
        this.names = rules.names();
        this.pools = rules.pools();
        this.clock = rules.clock();
        this.origin = clock.instant();
        this.seed = rules.seed();
        this.faults = rules.faults();
        this.words = words;
    }

    /**
     * What decides about requests.
     *
     * @param names what model ids stand for
     * @param pools what they run in
     * @param clock the emulator's
     * @param seed of all chance
     * @param faults what goes wrong at first
     */
    record Rules(ModelNames names, Pools pools, Clock clock, long seed, FaultPlan faults) {}

    /** Whether a request is for a model. */
    public static boolean owns(Request request) {
        return request.path().startsWith("/model/");
    }

    /** What goes wrong on purpose now. */
    public FaultPlan faults() {
        return faults;
    }

    /** Changes it for requests to come. */
    public void setFaults(FaultPlan faults) {
        this.faults = faults;
    }

    /** Takes a request whose sender is known. */
    public void handle(Request request, Exchange exchange) {
        long number = arrivals++;
        SplittableRandom random = new SplittableRandom(seed ^ Long.rotateLeft(number * STREAM_OF_ITS_OWN, 32));
        Incoming incoming = new Incoming(request);
        Job.Arrival arrival = new Job.Arrival(
                number,
                RequestIds.next(random),
                context.scheduler().nanos() - exchange.ageNanos(),
                clock.instant(),
                Json.object(),
                exchange,
                random);
        try {
            serve(incoming, arrival);
        } catch (AwsError e) {
            refuse(incoming, arrival, e, "", "");
        }
    }

    private void serve(Incoming incoming, Job.Arrival bare) {
        Operation operation = incoming.operation();
        Target target = names.resolve(incoming.modelId());
        incoming.found(target);
        JsonNode body = Json.read(incoming.request().body());
        Job.Arrival arrival = bare.with(body);
        if (operation == Operation.COUNT_TOKENS) {
            arrival.exchange()
                    .reply(CountTokens.answer(body, target.model()).with("x-amzn-RequestId", arrival.requestId()));
            return;
        }
        Dialect dialect = operation.isNative() ? Dialect.nativeOf(target.model()) : Dialect.converse();
        Ask ask = dialect.read(body);
        incoming.read(body, ask);
        check(ask, target.model());
        FrameWriter frames = writers.computeIfAbsent(dialect.getClass(), type -> new FrameWriter(dialect));
        admit(incoming, arrival, target, ask, new Job.Wording(operation, dialect, frames, incoming.serving()));
    }

    private static void check(Ask ask, ModelTruth model) {
        if (ask.maxTokens().orElse(1) > model.maxOutputTokens()) {
            throw AwsError.validation("The maximum tokens you requested exceeds the model limit of "
                    + model.maxOutputTokens() + ". Try again with a maximum tokens value that is lower than "
                    + model.maxOutputTokens() + ".");
        }
        if (ask.prompt().tokens() >= model.contextTokens()) {
            throw AwsError.validation("Input is too long for requested model.");
        }
    }

    private void admit(Incoming incoming, Job.Arrival arrival, Target target, Ask ask, Job.Wording wording) {
        ModelTruth model = target.model();
        AnswerPlan plan = AnswerPlan.of(ask, model, incoming.metadata(), words, arrival.random());
        double seconds = Duration.between(origin, arrival.instant()).toNanos() / 1e9;
        Optional<FaultRule> fault =
                faults.draw(model.id(), wording.operation().isStreamed(), seconds, arrival.random());
        boolean crowded = arrival.random().nextDouble() < pools.of(target).unavailableShare();
        if (fault.filter(rule -> rule.fault().isRefusal()).isPresent()) {
            injected(incoming, arrival, fault.get());
            return;
        }
        Load load = load(model, ask, arrival.instant());
        Pool pool = pools.of(target);
        long kvTokens = load.promptTokens() + (long) plan.tokens();
        if (crowded || !pool.places().isOpen(kvTokens)) {
            String why = crowded ? "neighbours" : "places";
            refuse(incoming, arrival, InjectedErrors.of(FaultKind.UNAVAILABLE), why, "");
            return;
        }
        Optional<Refusal> refusal = pool.admission().admit(load, arrival.nanos());
        if (refusal.isPresent()) {
            AwsError error = AwsError.throttling(refusal.get().message());
            refuse(incoming, arrival, error, refusal.get().limit(), "");
            return;
        }
        cache.keep(model.id(), ask.prompt(), arrival.instant());
        new Attempt(
                        context,
                        new Job(
                                arrival,
                                incoming.call(),
                                wording,
                                ask,
                                load,
                                plan,
                                pool,
                                model.output().tokensPerEvent(),
                                fault))
                .begin();
    }

    private Load load(ModelTruth model, Ask ask, Instant now) {
        PromptCache.Use use = cache.look(model.id(), ask.prompt(), now);
        int plain = ask.prompt().tokens() - use.read() - use.written();
        return new Load(plain, use.read(), use.written(), ask.maxTokens().orElse(model.maxOutputTokens()));
    }

    private void injected(Incoming incoming, Job.Arrival arrival, FaultRule rule) {
        String fault = rule.fault().text();
        if (rule.fault() == FaultKind.RESET_BEFORE) {
            arrival.exchange().reset();
            saw(incoming, arrival, new Invocation.Outcome(0, "connection reset", "", "", fault, false));
        } else {
            refuse(incoming, arrival, InjectedErrors.of(rule.fault()), "", fault);
        }
    }

    private void refuse(Incoming incoming, Job.Arrival arrival, AwsError error, String limit, String fault) {
        arrival.exchange().reply(Reply.error(error).with("x-amzn-RequestId", arrival.requestId()));
        saw(incoming, arrival, new Invocation.Outcome(error.status(), error.type(), "", limit, fault, false));
    }

    private void saw(Incoming incoming, Job.Arrival arrival, Invocation.Outcome outcome) {
        context.saw(new Invocation(
                arrival.number(),
                arrival.requestId(),
                arrival.instant(),
                incoming.call(),
                outcome,
                Invocation.Usage.NONE,
                Timing.NONE,
                Optional.empty()));
    }

    /** A plane by the laws of its pools, or by an engine where there is one. */
    public static RuntimePlane of(Parts parts) {
        Words words = new Words();
        Engine engine = parts.engine()
                .orElseGet(() -> new LawEngine(parts.scheduler(), parts.pools().speed(), words));
        RuntimeContext context = new RuntimeContext(
                parts.scheduler(), parts.pools().speed(), engine, parts.book(), parts.witnesses(), parts.wantsBodies());
        Rules rules = new Rules(
                parts.names(), parts.pools(), parts.clock(), parts.pools().seed(), parts.faults());
        return new RuntimePlane(context, rules, words);
    }

    /**
     * What a plane is made of.
     *
     * @param scheduler time of life
     * @param clock the emulator's
     * @param names what model ids stand for
     * @param pools what they run in
     * @param faults what goes wrong at first
     * @param book the account of everything
     * @param witnesses who else is told
     * @param wantsBodies whether somebody logs what was said
     * @param engine what makes tokens; absent for the laws
     */
    public record Parts(
            Scheduler scheduler,
            Clock clock,
            ModelNames names,
            Pools pools,
            FaultPlan faults,
            TruthBook book,
            List<Witness> witnesses,
            BooleanSupplier wantsBodies,
            Optional<Engine> engine) {}
}
