package dev.headroom.reports.review.headline;

import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.fact.Orders;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is to be read before anybody acts on a recommendation: figures that nobody observed, a first day that is past. */
public final class Notices {

    /** A history is days old when it is imported: a plan that begins so long before it is made is none to wonder at. */
    private static final long USUAL_DAYS = 7;

    /** What a load test on the emulator names as its target. */
    private static final String EMULATOR = "emulator";

    private Notices() {}

    /** A sentence or some each; may be none. */
    public static List<String> of(Facts facts) {
        List<String> notices = new ArrayList<>();
        invented(facts).ifPresent(notices::add);
        past(facts).ifPresent(notices::add);
        return List.copyOf(notices);
    }

    private static Optional<String> invented(Facts facts) {
        boolean unit = facts.plan().unit() instanceof UnitCapacity.Measured
                && facts.capacity().filter(Notices::isEmulated).isPresent();
        boolean history = isSynthetic(facts);
        if (unit && history) {
            return Optional.of(
                    "Nothing here was observed: what a unit carries was measured on Headroom's emulator, and the history"
                            + " was made by Headroom's generator. It shows how a plan reads; nothing is to be bought on it.");
        }
        if (unit) {
            return Optional.of(
                    "What a unit carries was measured on Headroom's emulator and not on Bedrock: it is what the"
                            + " emulator's file says. Measure a unit of Bedrock before anything is bought on it.");
        }
        return history
                ? Optional.of(
                        "The history was made by Headroom's generator and not observed. Import one before anything is"
                                + " bought on it.")
                : Optional.empty();
    }

    private static boolean isEmulated(CapacityCurve curve) {
        return curve.endpoints().stream()
                .map(measured -> measured.run())
                .filter(run -> run.endpoint() instanceof Endpoint.Provisioned)
                .anyMatch(run -> run.target().equals(EMULATOR) || run.target().startsWith(EMULATOR + " "));
    }

    private static boolean isSynthetic(Facts facts) {
        return Stream.concat(
                        facts.plan().notes().stream(), facts.demand().stream().flatMap(curve -> curve.notes().stream()))
                .anyMatch(note -> note.startsWith(UsageHistory.SYNTHETIC));
    }

    private static Optional<String> past(Facts facts) {
        LocalDate first = facts.firstDay();
        long days = daysLate(facts);
        return !isPast(facts)
                ? Optional.empty()
                : Optional.of("The plan's first day is past: it begins on " + first
                        + ", where the history ends, and was made on " + facts.dueFrom() + ", " + days
                        + " days later." + late(facts));
    }

    private static String late(Facts facts) {
        if (!facts.buys()) {
            return " Import the history up to now and plan again.";
        }
        boolean isOnTerm =
                Orders.of(facts.plan()).stream().anyMatch(order -> order.term() != CommitmentTerm.NO_COMMITMENT);
        return (isOnTerm
                        ? " A term runs from the day on which it is bought: where a day is named on which one is to be reviewed or deleted,"
                                + " it is as much later than in the plan."
                        : "")
                + " Import the history up to now and plan again before anything is bought.";
    }

    /** Whether a plan's first day lay farther back when it was made than a history is usually old. */
    public static boolean isPast(Facts facts) {
        return daysLate(facts) > USUAL_DAYS;
    }

    private static long daysLate(Facts facts) {
        return ChronoUnit.DAYS.between(facts.firstDay(), facts.dueFrom());
    }
}
