package dev.headroom.planner.demand;

import java.util.List;

/**
 * What {@link WalkPaths} are drawn from.
 *
 * @param input the stream of input tokens
 * @param output the stream of output tokens
 * @param days what each day did beyond level and profile, at least one
 */
record WalkModel(StreamModel input, StreamModel output, List<ResidualDay> days) {

    static WalkModel of(DemandCurve curve) {
        return new WalkModel(curve.input(), curve.output(), curve.days());
    }
}
