package dev.headroom.loadtest.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.config.Arrivals;
import dev.headroom.config.Retry;
import dev.headroom.config.Span;
import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.budget.Tariff;
import dev.headroom.loadtest.record.AttemptSink;
import dev.headroom.loadtest.schedule.Course;
import dev.headroom.loadtest.schedule.Pilot;
import dev.headroom.loadtest.schedule.Stage;
import dev.headroom.loadtest.schedule.Steered;
import dev.headroom.loadtest.transport.BearerAuth;
import dev.headroom.loadtest.transport.Observation;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.loadtest.wire.ConverseBody;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.measure.TokenUse;
import dev.headroom.planner.price.Provenance;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.price.TokenTier;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ten thousand runs of random budgets, lengths and failures, against a service that keeps a bill of its own. */
class BudgetedRunsTest {

    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());
    private static final int RUNS = 10_000;
    private static final Tariff.ByToken TARIFF = new Tariff.ByToken(new TokenPrice(
            "m",
            "r",
            TokenTier.ON_DEMAND,
            new BigDecimal("3.00"),
            new BigDecimal("15.00"),
            new Provenance("a test", LocalDate.EPOCH)));
    private static final Target NOWHERE =
            new Target("nowhere", URI.create("http://127.0.0.1:9"), new BearerAuth("key"));

    private static final AttemptSink NOTHING = new AttemptSink() {
        @Override
        public void record(Attempt attempt) {}

        @Override
        public boolean hasFailed() {
            return false;
        }
    };

    private static Course course() {
        Deque<Stage> stages = new ArrayDeque<>(List.of(
                new Stage(new OfferedLoad.Closed(1), Arrivals.POISSON, new Span(Duration.ofHours(1), Duration.ZERO))));
        return new Steered(
                new Pilot() {
                    @Override
                    public boolean isOver() {
                        return stages.isEmpty();
                    }

                    @Override
                    public Optional<Stage> next() {
                        return Optional.ofNullable(stages.poll());
                    }

                    @Override
                    public void ended(LoadLevel level, List<Attempt> attempts) {}

                    @Override
                    public Duration longest() {
                        return Duration.ofHours(1);
                    }
                },
                1,
                1);
    }

    /** A service, and its bill in dollars: it charges for what it has made, also where the client never learns of it. */
    private static final class Service {
        private final SplittableRandom random;
        private double bill;

        Service(SplittableRandom random) {
            this.random = random;
        }

        Observation answer(Attempted attempted) {
            Outcome outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
            int most = attempted.asked().request().mostInputTokens() - 64;
            TokenUse used = new TokenUse(
                    random.nextInt(most + 1),
                    random.nextInt(attempted.asked().request().maxTokens() + 1),
                    0,
                    0);
            boolean sent = outcome != Outcome.CONNECTION || random.nextBoolean();
            boolean charged = switch (outcome) {
                case THROTTLED, MODEL_NOT_READY, UNAVAILABLE, MODEL_ERROR, REJECTED -> false;
                default -> sent;
            };
            bill += charged ? TARIFF.usd(used) : 0;
            return Observations.of(outcome, sent, used);
        }
    }

    @Tag("once")
    @Test
    void noRunEverOwesMoreThanItsBudget() {
        SplittableRandom random = new SplittableRandom(20261125);
        int stopped = 0;
        for (int i = 0; i < RUNS; i++) {
            double usd = 0.001 * Math.exp(random.nextDouble() * Math.log(1000));
            Budget budget = Budget.ofUsd(usd);
            Run run = run(budget, random);
            Service service = new Service(random);
            drive(run, service, random, usd);
            assertThat(budget.committedUsd()).isBetween(service.bill - 1e-9, usd);
            stopped += run.stop().cause() == Stop.Cause.BUDGET ? 1 : 0;
        }
        // The property is worth something only where budgets do bind.
        assertThat(stopped).isBetween(RUNS / 20, RUNS - RUNS / 20);
    }

    private static Run run(Budget budget, SplittableRandom random) {
        Retry retry = new Retry(
                1 + random.nextInt(4), Duration.ZERO, 2, 0.5, Set.of(Outcome.THROTTLED, Outcome.BROKEN_STREAM));
        Route route = new Route(NOWHERE, "m", new Endpoint.OnDemand("m"), TARIFF);
        ConverseBody body = new ConverseBody("words ".repeat(1 + random.nextInt(100)), 1 + random.nextInt(400), 1);
        Sources sources = new Sources((user, number) -> body, shape -> (user, number) -> body);
        Rules rules = new Rules(Duration.ofSeconds(1), Duration.ZERO, retry, random.nextBoolean());
        Run run = new Run(new Work("w", course(), sources, List.of(route, route), rules), budget, NOTHING, () -> 0);
        run.begin();
        return run;
    }

    /** Some attempts are in flight at once; they end in any order, and some are tried again. */
    private static void drive(Run run, Service service, SplittableRandom random, double limit) {
        Deque<Attempted> inFlight = new ArrayDeque<>();
        int requests = 1 + random.nextInt(40);
        for (int sent = 0; sent < requests || !inFlight.isEmpty(); ) {
            boolean sends = sent < requests && (inFlight.isEmpty() || random.nextInt(3) > 0);
            if (sends) {
                run.reserve(run.asked(0, sent, 0), 1, 0, 0).ifPresent(inFlight::add);
                sent++;
            } else {
                end(run, service, inFlight);
            }
            assertThat(service.bill).isLessThanOrEqualTo(limit);
        }
    }

    private static void end(Run run, Service service, Deque<Attempted> inFlight) {
        Attempted attempted = inFlight.poll();
        if (attempted == null) {
            return;
        }
        Observation seen = service.answer(attempted);
        run.book(attempted, seen);
        if (seen.outcome() == Outcome.REJECTED || seen.outcome() == Outcome.CONNECTION) {
            return;
        }
        run.further(attempted, seen.outcome())
                .flatMap(further -> run.reserve(attempted.asked(), attempted.tries() + 1, further.route(), 0))
                .ifPresent(inFlight::add);
    }
}
