package dev.headroom.planner.verify;

import dev.headroom.planner.capacity.AdmissionRule;
import dev.headroom.planner.capacity.UnitAdmission;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reason.AdmissionSensitivity;
import dev.headroom.planner.plan.reason.AdmissionSensitivity.Outcome;
import dev.headroom.planner.plan.reason.AdmissionSensitivity.Stretch;
import dev.headroom.planner.plan.reason.AdmissionSensitivity.Trial;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.planner.replay.ServiceTime;
import dev.headroom.planner.replay.StreamRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Replays a plan's recommendation request by request under the rules by which units might admit: in hours of the day whose need is the median
 * of all days, and in the busiest hour. A planner that counts by the minute takes the rule for granted; here is how much hangs on it.
 */
public final class AdmissionTrials {

    /** What a second or two replay. */
    private static final double MOST_REQUESTS = 150_000;

    private static final int LEAST_MINUTES = 2;
    private static final int[] SECONDS = {1, 10, 60};
    private static final int[] STRIDES = {1, 2, 3, 4};

    private final Plan plan;
    private final DemandCurve demand;
    private final Known known;
    private final List<String> notes = new ArrayList<>();

    private AdmissionTrials(Plan plan, DemandCurve demand, Known known) {
        this.plan = plan;
        this.demand = demand;
        this.known = known;
    }

    /**
     * What is known of how requests are admitted.
     *
     * @param unit to units
     * @param maxTokens that requests ask for; empty where nobody says
     * @param inFlight how long a request is in flight, and holds what was reserved for it; empty where it was not measured
     */
    public record Known(UnitAdmission unit, OptionalInt maxTokens, Optional<Duration> inFlight) {}

    /**
     * Replays.
     *
     * @return empty where no units stand in the hours that are replayed, whose rule could matter
     * @throws IllegalArgumentException where the demand is not that of the plan
     */
    public static Optional<AdmissionSensitivity> of(Plan plan, DemandCurve demand, Known known) {
        if (plan.chosen().purchase() instanceof Purchase.Reserved) {
            return Optional.empty();
        }
        return new AdmissionTrials(plan, demand, known).trials();
    }

    /** Hours that are told of together, and the requests of each. */
    private record Drawn(String name, List<PlanHour> hours, List<DrawnRequests> requests) {

        int minutes() {
            return hours.stream().mapToInt(hour -> hour.minutes().size()).sum();
        }

        int count() {
            return requests.stream().mapToInt(drawn -> drawn.requests().size()).sum();
        }
    }

    private Optional<AdmissionSensitivity> trials() {
        PlanHours hours = PlanHours.of(plan, demand);
        List<Drawn> drawn = new ArrayList<>();
        draw(thinned(hours.day())).ifPresent(drawn::add);
        draw(taken("busiest hour", List.of(hours.peak()))).ifPresent(drawn::add);
        boolean stands = drawn.stream()
                .flatMap(each -> each.hours().stream())
                .anyMatch(hour -> Standing.at(plan, hour.start()).units() > 0);
        if (!stands) {
            return Optional.empty();
        }
        List<Trial> trials = rules().stream().map(rule -> trial(rule, drawn)).toList();
        List<Stretch> stretches = drawn.stream()
                .map(each -> new Stretch(each.name(), each.minutes(), each.count()))
                .toList();
        return Optional.of(new AdmissionSensitivity(known.unit(), known.maxTokens(), stretches, trials, notes));
    }

    /** Hours with what they are called. */
    private record Taken(String name, List<PlanHour> hours) {}

    private Optional<Drawn> draw(Taken taken) {
        List<PlanHour> hours = taken.hours();
        RequestMix mix = new RequestMix(demand.meanInputPerRequest(), 0);
        List<PlanHour> asked = hours.stream().filter(this::hasRequests).toList();
        List<DrawnRequests> requests = asked.stream()
                .map(hour ->
                        DrawnRequests.of(hour.minutes(), mix, 1, plan.rules().seed()))
                .toList();
        return asked.isEmpty() ? Optional.empty() : Optional.of(new Drawn(taken.name(), asked, requests));
    }

    /** Minutes of many requests: a draw of fewer may come out empty. */
    private boolean hasRequests(PlanHour hour) {
        return hour.minutes().stream().anyMatch(minute -> minute.inputPerMinute() >= 2 * demand.meanInputPerRequest());
    }

    private double requests(PlanHour hour) {
        return hour.minutes().stream().mapToDouble(TokenRates::inputPerMinute).sum() / demand.meanInputPerRequest();
    }

    /** Hours as far apart as they must be not to be too many requests, but six at least; where these are too many, the busiest minutes of each. */
    private Taken thinned(List<PlanHour> day) {
        double all = day.stream().mapToDouble(this::requests).sum();
        int stride = 1;
        for (int i = 0; i < STRIDES.length && all / stride > MOST_REQUESTS; i++) {
            stride = STRIDES[i];
        }
        List<PlanHour> whole = new ArrayList<>();
        for (int hour = stride / 2; hour < day.size(); hour += stride) {
            whole.add(day.get(hour));
        }
        return taken(stride == 1 ? "median day" : "sampled hours of the median day", whole);
    }

    private Taken taken(String name, List<PlanHour> whole) {
        double each = MOST_REQUESTS / whole.size();
        List<PlanHour> taken = whole.stream().map(hour -> shortened(hour, each)).toList();
        return new Taken(taken.equals(whole) ? name : "busiest minutes of the " + name, taken);
    }

    private PlanHour shortened(PlanHour hour, double most) {
        double share = most / Math.max(1, requests(hour));
        int minutes =
                (int) Math.max(LEAST_MINUTES, Math.floor(share * hour.minutes().size()));
        return minutes >= hour.minutes().size()
                ? hour
                : hour.busiest(minutes, Standing.UnitRange.of(plan.unit()).planned());
    }

    /** The rule that is known or assumed first; a reservation only where it is known how large and how long it is. */
    private Set<AdmissionRule> rules() {
        Set<AdmissionRule> rules = new LinkedHashSet<>(List.of(known.unit().rule(known.maxTokens())));
        for (int seconds : SECONDS) {
            rules.add(AdmissionRule.refilled(Duration.ofSeconds(seconds)));
        }
        if (known.maxTokens().isEmpty()) {
            notes.add("rules that reserve maxTokens are left out: the workload's file does not say it");
        } else if (known.inFlight().isEmpty()) {
            notes.add("rules that reserve maxTokens are left out: how long a request holds it was not measured");
        } else {
            for (int seconds : SECONDS) {
                rules.add(AdmissionRule.refilled(Duration.ofSeconds(seconds))
                        .reserving(known.maxTokens().getAsInt()));
            }
        }
        rules.forEach(this::noteIfTooSmall);
        return rules;
    }

    /** Nobody says whether a request that is larger than a full bucket is let in; here it is not. */
    private void noteIfTooSmall(AdmissionRule rule) {
        double units = Standing.at(plan, plan.start()).units();
        TokenRates unit = Standing.UnitRange.of(plan.unit()).planned();
        double minutes = rule.length().toNanos() / 6e10 * Math.max(1, units);
        double output = rule.reservedOutput().orElse((int) Math.ceil(demand.meanOutputPerRequest()));
        if (unit.inputPerMinute() * minutes < demand.meanInputPerRequest()
                || unit.outputPerMinute() * minutes < output) {
            notes.add(String.format(
                    Locale.ROOT,
                    "under %s all units together hold less at once than a mean request takes; it is taken never to be let in",
                    rule.label()));
        }
    }

    private Trial trial(AdmissionRule rule, List<Drawn> drawn) {
        return new Trial(rule, drawn.stream().map(each -> outcome(rule, each)).toList());
    }

    private Outcome outcome(AdmissionRule rule, Drawn drawn) {
        double held = known.inFlight().map(time -> time.toNanos() / 1e9).orElse(0.0);
        AdmissionRule onDemand = known.maxTokens().isPresent()
                ? AdmissionRule.DEFAULT.reserving(known.maxTokens().getAsInt())
                : AdmissionRule.DEFAULT;
        ServiceTime service = new ServiceTime(held, 0);
        Routed.Admission admission = new Routed.Admission(new UnitDoor.AtStart(rule, service), onDemand, service);
        double tokens = 0;
        double spilled = 0;
        double refused = 0;
        double usd = 0;
        for (int i = 0; i < drawn.hours().size(); i++) {
            DrawnRequests requests = drawn.requests().get(i);
            Standing standing = Standing.at(plan, drawn.hours().get(i).start());
            Routed routed = Routed.of(requests.requests(), standing, admission);
            tokens += requests.tokens();
            spilled += tokens(routed.spilled());
            refused += routed.refused().size();
            usd += standing.unitUsdPerHour() * requests.minutes() / 60 + Prediction.usd(standing, routed.spilled());
        }
        return new Outcome(Math.min(1, spilled / tokens), refused / drawn.count(), usd * 60 / drawn.minutes());
    }

    private static double tokens(List<StreamRequest> requests) {
        return requests.stream()
                .mapToDouble(request -> request.input() + request.output())
                .sum();
    }
}
