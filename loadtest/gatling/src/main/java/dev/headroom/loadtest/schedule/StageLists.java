package dev.headroom.loadtest.schedule;

import dev.headroom.config.Arrivals;
import dev.headroom.config.IntRange;
import dev.headroom.config.Load;
import dev.headroom.config.LoadRange;
import dev.headroom.loadtest.wire.ConverseBody;
import dev.headroom.loadtest.workload.RequestSource;
import dev.headroom.loadtest.workload.TokensPerWord;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.search.AccountQuotas;
import dev.headroom.planner.search.FrontierDesign;
import dev.headroom.planner.search.FrontierRanges;
import dev.headroom.planner.search.QuotaHold;
import dev.headroom.planner.search.RequestMeans;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stages of loads that are known before the run. */
public final class StageLists {

    private static final int SAMPLED_REQUESTS = 500;
    private static final int CENTRE_POINTS = 2;
    private static final MathContext RATE_DIGITS = new MathContext(12);

    /**
     * How long a request is in flight is not known before the run. So long, all that it reserves counts for the minute: the rate comes
     * out a little low rather than high.
     */
    private static final double CAUTIOUS_SECONDS = 60;

    private StageLists() {}

    /** @throws IllegalArgumentException where the load is of another kind */
    public static ListedStages of(Load load, long seed) {
        if (load instanceof Load.Steps steps) {
            return new ListedStages(
                    steps.levels().stream()
                            .map(level -> new Stage(level, steps.arrivals(), steps.span()))
                            .toList(),
                    steps.enough());
        }
        if (load instanceof Load.Throttle throttle) {
            return new ListedStages(rising(throttle), Optional.empty());
        }
        if (load instanceof Load.Frontier frontier) {
            return new ListedStages(points(frontier, seed), Optional.empty());
        }
        if (load instanceof Load.Alternating alternating) {
            return new ListedStages(rounds(alternating), Optional.empty());
        }
        throw new IllegalArgumentException(
                "a load of kind " + load.getClass().getSimpleName() + " has no list of stages");
    }

    /** Rates that rise by the same factor from level to level. */
    private static List<Stage> rising(Load.Throttle throttle) {
        LoadRange range = throttle.range();
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < throttle.levels(); i++) {
            double rate = range.from() * Math.pow(range.to() / range.from(), i / (throttle.levels() - 1.0));
            stages.add(new Stage(new OfferedLoad.Open(said(rate)), throttle.arrivals(), throttle.span()));
        }
        return stages;
    }

    /** Without the last digits of a power, which nobody asked for: 20, not 19.999999999999996. */
    private static double said(double rate) {
        return new BigDecimal(rate).round(RATE_DIGITS).doubleValue();
    }

    /** Points that tell most, in an order that was drawn; some at the centre, again and again, to judge the fit by. */
    private static List<Stage> points(Load.Frontier frontier, long seed) {
        FrontierRanges ranges =
                new FrontierRanges(span(frontier.inputTokens()), span(frontier.outputTokens()), span(frontier.users()));
        FrontierDesign.Size size = new FrontierDesign.Size(frontier.points() - CENTRE_POINTS, CENTRE_POINTS);
        return FrontierDesign.of(ranges, size, seed).runs().stream()
                .map(point -> new Stage(new OfferedLoad.Closed(point.users()), Arrivals.POISSON, frontier.span())
                        .shaped(new Course.Shape(point.inputTokens(), point.outputTokens())))
                .toList();
    }

    private static FrontierRanges.Span span(IntRange range) {
        return new FrontierRanges.Span(range.from(), range.to());
    }

    /** A, B, B, A, and again. */
    private static List<Stage> rounds(Load.Alternating alternating) {
        List<Stage> stages = new ArrayList<>();
        for (int block = 0; block < alternating.blocks(); block++) {
            int arm = block % 4 == 1 || block % 4 == 2 ? 1 : 0;
            stages.add(new Stage(alternating.level(), alternating.arrivals(), alternating.span()).onArm(arm));
        }
        return stages;
    }

    /**
     * One stage at the rate that is a share of the quota that binds first.
     *
     * @param turns of a conversation, all of which follow from one arrival
     */
    public static ListedStages of(
            Load.Hold hold, AccountQuotas quotas, RequestSource requests, TokensPerWord tokens, int turns) {
        double rate = held(hold, quotas, requests, tokens, turns).requestsPerSecond() / turns;
        Stage stage = new Stage(new OfferedLoad.Open(said(rate)), hold.arrivals(), hold.span());
        return new ListedStages(List.of(stage), Optional.empty());
    }

    /** The rate of all turns together, and the quota that binds it. */
    public static QuotaHold held(
            Load.Hold hold, AccountQuotas quotas, RequestSource requests, TokensPerWord tokens, int turns) {
        return QuotaHold.of(
                quotas,
                means(requests, tokens, turns),
                hold.share(),
                hold.span().hold());
    }

    private static RequestMeans means(RequestSource requests, TokensPerWord tokens, int turns) {
        double input = 0;
        double output = 0;
        double most = 0;
        for (int user = 0; user < SAMPLED_REQUESTS; user++) {
            ConverseBody request = requests.request(user, user % turns);
            input += request.conversation().words() * tokens.ratio();
            output += request.outputTokens();
            most += request.maxTokens();
        }
        return new RequestMeans(
                input / SAMPLED_REQUESTS, output / SAMPLED_REQUESTS, most / SAMPLED_REQUESTS, CAUTIOUS_SECONDS);
    }
}
