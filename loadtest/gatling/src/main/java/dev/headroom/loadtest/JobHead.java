package dev.headroom.loadtest;

import dev.headroom.loadtest.record.JournalHead;
import dev.headroom.loadtest.run.Route;
import dev.headroom.loadtest.run.Spoken;
import dev.headroom.loadtest.schedule.Course;
import dev.headroom.planner.measure.RunInfo;
import dev.headroom.planner.measure.Soundness;
import java.time.Instant;
import java.util.List;

/** What is known of a job before it runs, for the journal that is kept in case it is broken off. */
final class JobHead {

    private JobHead() {}

    static JournalHead of(LoadJob job, Course course, Instant at) {
        List<Route> routes = job.destination().routes();
        RunInfo planned = new RunInfo(
                job.scenario().name(),
                Spoken.planned(routes.get(0).target()),
                routes.stream().map(Route::endpoint).toList(),
                at,
                job.seed(),
                course.levels(),
                Soundness.UNWATCHED);
        return JournalHead.of(planned, load(job, course), job.budget().limitUsd());
    }

    /** The scenario, and the arrivals that it or a trace makes. */
    private static String load(LoadJob job, Course course) {
        StringBuilder load = new StringBuilder(PlainText.of(job.scenario()));
        for (int user = 0; user < course.settledUsers(); user++) {
            load.append(' ').append(course.arrivalNanos(user));
        }
        return load.toString();
    }
}
