package dev.headroom.planner.plan.reading;

import dev.headroom.planner.plan.meter.KeptMinutes;
import dev.headroom.planner.plan.meter.Relief;
import dev.headroom.planner.plan.meter.ReliefMeter;
import dev.headroom.planner.plan.meter.SpillMeter;
import dev.headroom.planner.plan.meter.SpillTotals;
import dev.headroom.planner.plan.purchase.HourWeek;
import dev.headroom.planner.plan.purchase.ScheduledHoldings;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.Variant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One reading of the futures, to be replayed against units that change from hour to hour. */
public final class ScheduledReplay {

    private static final int HOUR_MINUTES = 60;

    private final PlanRequest request;
    private final Horizon horizon;
    private final Variant variant;
    private final List<KeptMinutes> futures;
    private final Map<ScheduledHoldings, List<List<Relief>>> known = new HashMap<>();

    ScheduledReplay(PlanRequest request, Horizon horizon, Variant variant, List<KeptMinutes> futures) {
        this.request = request;
        this.horizon = horizon;
        this.variant = variant;
        this.futures = List.copyOf(futures);
    }

    /** The same of about so many minutes of all futures together. */
    public ScheduledReplay thinned(int minutes) {
        long all = futures.stream().mapToLong(KeptMinutes::size).sum();
        int factor = Math.toIntExact(Math.max(1, all / minutes));
        return new ScheduledReplay(
                request,
                horizon,
                variant,
                futures.stream().map(future -> future.thinned(factor)).toList());
    }

    /** What the hours of a holding take off each future, month by month; replayed once. */
    public List<List<Relief>> reliefs(ScheduledHoldings held) {
        return known.computeIfAbsent(held, this::replayed);
    }

    private List<List<Relief>> replayed(ScheduledHoldings held) {
        int[] units = held.base().units();
        List<int[]> extra = IntStream.range(0, horizon.periods())
                .mapToObj(month -> held.hours().from(horizon.edges().get(month)))
                .toList();
        return futures.stream()
                .parallel()
                .map(future -> IntStream.range(0, horizon.periods())
                        .mapToObj(month -> relief(future, month, units[month], extra.get(month)))
                        .toList())
                .toList();
    }

    /** What so many units in each hour of the week take off one month of every future, beside so many that are held all along. */
    public List<Relief> reliefs(int month, int base, int[] extra) {
        return futures.stream()
                .map(future -> relief(future, month, base, extra))
                .toList();
    }

    private Relief relief(KeptMinutes future, int month, int base, int[] extra) {
        ReliefMeter meter = new ReliefMeter(variant, request);
        int each = future.minutesEach();
        int hour = future.from(month) * each / HOUR_MINUTES;
        int i = future.from(month);
        while (i < future.to(month)) {
            int units = extra[(hour + firstHour()) % HourWeek.HOURS];
            int end = Math.min(future.to(month), (HOUR_MINUTES * (hour + 1) + each - 1) / each);
            for (; units > 0 && i < end; i++) {
                meter.read(future.input(i), future.output(i), future.requests(i), base, units);
            }
            i = end;
            hour++;
        }
        return meter.relief(each);
    }

    private int firstHour() {
        return HourWeek.hourOfWeek(horizon.start());
    }

    /** Every minute of a month of all futures against every number of units, by the hour of the week. */
    public SpillMeter[] meters(int month, int mostUnits) {
        return meters(futures, month, mostUnits);
    }

    /** Every minute of a month of one future against every number of units, by the hour of the week from Monday 00:00 on. */
    public List<SpillTotals> hours(int future, int month, int mostUnits) {
        return Arrays.stream(meters(List.of(futures.get(future)), month, mostUnits))
                .map(meter -> meter.totals(minutesEach()))
                .toList();
    }

    private SpillMeter[] meters(List<KeptMinutes> read, int month, int mostUnits) {
        SpillMeter[] meters = IntStream.range(0, HourWeek.HOURS)
                .mapToObj(hour -> new SpillMeter(variant, request, mostUnits))
                .toArray(SpillMeter[]::new);
        for (KeptMinutes future : read) {
            for (int i = future.from(month); i < future.to(month); i++) {
                int hour = (int) ((long) i * future.minutesEach() / HOUR_MINUTES);
                meters[(firstHour() + hour) % HourWeek.HOURS].read(
                        future.input(i), future.output(i), future.requests(i));
            }
        }
        return meters;
    }

    public int futures() {
        return futures.size();
    }

    public int minutesEach() {
        return futures.get(0).minutesEach();
    }

    public boolean isEmpty() {
        return futures.stream().allMatch(future -> future.size() == 0);
    }
}
