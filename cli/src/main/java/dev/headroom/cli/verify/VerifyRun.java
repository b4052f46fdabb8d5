package dev.headroom.cli.verify;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.load.LoadRunner;
import dev.headroom.config.Load;
import dev.headroom.config.MaxTokens;
import dev.headroom.config.Patience;
import dev.headroom.config.RequestKind;
import dev.headroom.config.Requests;
import dev.headroom.config.Scenario;
import dev.headroom.config.TokenCount;
import dev.headroom.config.Turns;
import dev.headroom.loadtest.Guide;
import dev.headroom.loadtest.LoadJob;
import dev.headroom.loadtest.LoadResult;
import dev.headroom.loadtest.LoadTest;
import dev.headroom.loadtest.LoadTestException;
import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.usage.RequestTrace;
import dev.headroom.planner.verify.BrokenAssumptions;
import dev.headroom.planner.verify.Carriage;
import dev.headroom.planner.verify.Comparison;
import dev.headroom.planner.verify.DrawnRequests;
import dev.headroom.planner.verify.LatencyCheck;
import dev.headroom.planner.verify.Observation;
import dev.headroom.planner.verify.Prediction;
import dev.headroom.planner.verify.Routed;
import dev.headroom.planner.verify.Verified;
import dev.headroom.sources.stage.MeasurementsFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Sends an hour of a plan and holds what comes against what was predicted of it. */
final class VerifyRun {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final Console console;
    private final VerifyPlace place;
    private final Rules rules;

    /**
     * How it is sent and judged.
     *
     * @param admission the rule of the replay by request
     * @param maxTokens that requests ask for; empty where it is as long as the answer is to be
     * @param target what answered requests are held against, where it is known
     * @param tolerance as in {@link Comparison}
     * @param speed how many times faster than life the place is
     */
    record Rules(
            Routed.Admission admission,
            Optional<Integer> maxTokens,
            Optional<LatencyTarget> target,
            double tolerance,
            double speed) {}

    VerifyRun(Console console, VerifyPlace place, Rules rules) {
        this.console = console;
        this.place = place;
        this.rules = rules;
    }

    /**
     * Runs.
     *
     * @param subject what is sent
     * @param measurements the file to leave
     * @param starting is told of the test before it runs
     * @throws LoadTestException where the load was not sent to its end
     */
    Verified of(Prediction.Subject subject, Path measurements, Consumer<LoadTest> starting) {
        DrawnRequests drawn = subject.drawn();
        Prediction prediction = Prediction.of(subject, rules.admission());
        LoadJob.Destination destination = place.destination(subject.standing());
        Scenario scenario = scenario(subject, drawn);
        Guide guide = Guide.replaying(trace(drawn)).counting(place.tokens());
        place.agree(destination, scenario, guide);
        LoadJob job =
                new LoadJob(scenario, destination, place.budget(), subject.seed(), measurements, Optional.empty());
        LoadTest test = LoadRunner.ready(job, guide);
        starting.accept(test);
        LoadResult result = new LoadRunner(console).run(subject.hour().name(), test);
        if (!result.isWhole()) {
            throw new LoadTestException("the hour was not sent to its end: "
                    + result.stop().words() + "; what was measured is in " + measurements);
        }
        return judged(subject, drawn, prediction, MeasurementsFile.read(measurements));
    }

    private Verified judged(
            Prediction.Subject subject, DrawnRequests drawn, Prediction prediction, Measurements measured) {
        Observation observation =
                Observation.of(drawn, subject.standing().pools().size(), measured);
        return new Verified(
                subject.hour(),
                subject.standing(),
                subject.scale(),
                new Comparison(prediction, observation.figures(subject.standing(), drawn.minutes()), rules.tolerance()),
                rules.target()
                        .map(target -> LatencyCheck.of(target, observation, rules.speed()))
                        .orElse(List.of()),
                new BrokenAssumptions.Evidence(
                        observation,
                        Carriage.of(observation, subject.standing(), drawn.minutes()),
                        measured.run().soundness().caveats()));
    }

    private Scenario scenario(Prediction.Subject subject, DrawnRequests drawn) {
        MaxTokens most = rules.maxTokens().<MaxTokens>map(MaxTokens.Fixed::new).orElse(new MaxTokens.OutputTimes(1));
        RequestKind kind = new RequestKind(1, new TokenCount.AsTraced(), new TokenCount.AsTraced(), most);
        return new Scenario(
                "verify-" + subject.hour().name(),
                "Minutes that a plan expects, on the way that it recommends.",
                new Load.Replay(rules.speed(), Duration.ofMinutes(drawn.minutes())),
                new Requests(List.of(kind), Optional.empty(), Turns.SINGLE),
                Patience.once(Duration.ZERO, TIMEOUT));
    }

    private static RequestTrace trace(DrawnRequests drawn) {
        return new RequestTrace(
                "a plan's hour",
                drawn.requests().stream()
                        .map(request -> new RequestTrace.TracedRequest(
                                Duration.ofNanos(Math.round(1e9 * request.atSeconds())), (int) request.input(), (int)
                                        request.output()))
                        .toList());
    }
}
