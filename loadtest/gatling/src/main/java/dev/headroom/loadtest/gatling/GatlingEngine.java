package dev.headroom.loadtest.gatling;

import io.gatling.app.Gatling$;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs Gatling inside this program. */
public final class GatlingEngine {

    private GatlingEngine() {}

    /**
     * Runs to the end; the run knows afterwards what happened.
     *
     * @param run what to do
     * @param results folder for Gatling's own log
     * @param report whether Gatling makes its HTML report there
     */
    public static void execute(Run run, Path results, boolean report) {
        Handover.give(run);
        try {
            List<String> arguments =
                    new ArrayList<>(List.of("-s", ScenarioSimulation.class.getName(), "-rf", results.toString()));
            if (!report) {
                arguments.add("-nr");
            }
            Gatling$.MODULE$.fromArgs(arguments.toArray(String[]::new));
        } finally {
            Handover.clear();
        }
    }
}
