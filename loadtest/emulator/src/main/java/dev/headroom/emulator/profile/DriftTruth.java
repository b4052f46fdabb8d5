package dev.headroom.emulator.profile;

/**
 * A slow wave over the day: every time is multiplied by 1 + amplitude x cos(2 pi (hour - peakHour) / 24).
 *
 * @param amplitude share of the pace, from 0 to below 1
 * @param peakHourUtc hour of the day at which things take longest
 */
public record DriftTruth(double amplitude, double peakHourUtc) {

    /** Refuses what cannot be. */
    public DriftTruth {
        Check.that(amplitude >= 0 && amplitude < 1, "amplitude is " + amplitude + ", must be from 0 to below 1");
        Check.that(
                peakHourUtc >= 0 && peakHourUtc < 24, "peakHourUtc is " + peakHourUtc + ", must be from 0 to below 24");
    }
}
