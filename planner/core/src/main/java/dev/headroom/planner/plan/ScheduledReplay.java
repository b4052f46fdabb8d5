package dev.headroom.planner.plan;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One reading of the futures, to be replayed against units that change from hour to hour. */
final class ScheduledReplay {

    private static final int HOUR_MINUTES = 60;

    private final PlanRequest request;
    private final Horizon horizon;
    private final Variant variant;
    private final List<KeptMinutes> futures;
    private final Map<ScheduledHoldings, List<List<ScheduledMonth>>> known = new HashMap<>();

    ScheduledReplay(PlanRequest request, Horizon horizon, Variant variant, List<KeptMinutes> futures) {
        this.request = request;
        this.horizon = horizon;
        this.variant = variant;
        this.futures = List.copyOf(futures);
    }

    /** The same of about so many minutes of all futures together. */
    ScheduledReplay thinned(int minutes) {
        long all = futures.stream().mapToLong(KeptMinutes::size).sum();
        int factor = Math.toIntExact(Math.max(1, all / minutes));
        return new ScheduledReplay(
                request,
                horizon,
                variant,
                futures.stream().map(future -> future.thinned(factor)).toList());
    }

    /** What holdings with a schedule leave in each future, month by month; replayed once. */
    List<List<ScheduledMonth>> months(ScheduledHoldings held) {
        return known.computeIfAbsent(held, this::replayed);
    }

    private List<List<ScheduledMonth>> replayed(ScheduledHoldings held) {
        int[] unitsByHour = new int[horizon.hours()];
        int hour = 0;
        for (int month = 0; month < horizon.periods(); month++) {
            int base = held.base().units()[month];
            Instant start = horizon.edges().get(month);
            for (int h = 0; h < horizon.hoursOf(month); h++) {
                unitsByHour[hour++] = base + held.hours().at(start.plus(h, ChronoUnit.HOURS));
            }
        }
        return futures.stream()
                .parallel()
                .map(future -> IntStream.range(0, horizon.periods())
                        .mapToObj(month -> month(future, month, minuteHour -> unitsByHour[minuteHour]))
                        .toList())
                .toList();
    }

    private interface UnitsOf {
        int hour(int fromStart);
    }

    private ScheduledMonth month(KeptMinutes future, int month, UnitsOf units) {
        ScheduledMeter meter = new ScheduledMeter(variant, request);
        for (int i = future.from(month); i < future.to(month); i++) {
            int hour = (int) ((long) i * future.minutesEach() / HOUR_MINUTES);
            meter.read(future.input(i), future.output(i), units.hour(hour));
        }
        return meter.month(future.minutesEach());
    }

    /** One month of every future with so many units by the hour of the week. */
    List<ScheduledMonth> month(int month, int[] unitsByHourOfWeek) {
        int first = HourWeek.hourOfWeek(horizon.start());
        return futures.stream()
                .parallel()
                .map(future -> month(future, month, hour -> unitsByHourOfWeek[(first + hour) % HourWeek.HOURS]))
                .toList();
    }

    /** Every minute of a month of all futures against every number of units, by the hour of the week. */
    SpillMeter[] meters(int month, int mostUnits) {
        int first = HourWeek.hourOfWeek(horizon.start());
        SpillMeter[] meters = IntStream.range(0, HourWeek.HOURS)
                .mapToObj(hour -> new SpillMeter(variant, request, mostUnits))
                .toArray(SpillMeter[]::new);
        for (KeptMinutes future : futures) {
            for (int i = future.from(month); i < future.to(month); i++) {
                int hour = (int) ((long) i * future.minutesEach() / HOUR_MINUTES);
                meters[(first + hour) % HourWeek.HOURS].read(future.input(i), future.output(i));
            }
        }
        return meters;
    }

    int futures() {
        return futures.size();
    }

    int minutesEach() {
        return futures.get(0).minutesEach();
    }

    boolean isEmpty() {
        return futures.stream().allMatch(future -> future.size() == 0);
    }
}
