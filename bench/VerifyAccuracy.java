import dev.headroom.config.file.ConfigFolder;
import dev.headroom.planner.capacity.OnDemandQuota;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.DemandFitter;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PlanRules;
import dev.headroom.planner.plan.Planner;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.sources.stage.DemandFile;
import dev.headroom.sources.stage.PlanFile;
import dev.headroom.sources.synthetic.LevelPath;
import dev.headroom.sources.synthetic.MinuteNoise;
import dev.headroom.sources.synthetic.RequestSize;
import dev.headroom.sources.synthetic.SyntheticHistory;
import dev.headroom.sources.synthetic.SyntheticProfile;
import dev.headroom.sources.synthetic.SyntheticSpan;
import dev.headroom.sources.synthetic.WeekShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How near plans come to what the emulator then does: five generated workloads are planned with the unit and the quota of the emulator's
 * standard model, and verified.
 *
 * <p>{@code java -cp 'cli/target/lib/*' bench/VerifyAccuracy.java FOLDER [OPTIONS OF headroom verify]}, in the repository's root. Leaves a
 * run folder for each workload in FOLDER and prints what {@code headroom verify} says of each. The last workload is burstier than any that
 * the planner's own figures were chosen on.
 */
public final class VerifyAccuracy {

    private static final String MODEL = "meta.llama3-1-8b-instruct-v1:0";
    private static final TokenRates UNIT = new TokenRates(2_000_000, 200_000);
    private static final OnDemandQuota QUOTA =
            new OnDemandQuota(8_000_000, 1, OptionalDouble.of(5000), OptionalDouble.empty());

    /** A workload, and the share of its tokens that units are to carry at least. */
    private record Workload(
            String name, double requests, MinuteNoise noise, RequestSize input, RequestSize output, double coverage) {}

    private static final MinuteNoise CALM = new MinuteNoise(0.02, 4_000);

    private static final List<Workload> WORKLOADS = List.of(
            new Workload("office", 4_300, CALM, new RequestSize(1_050, 0.10, 0.9), new RequestSize(105, 0, 1.0), 0),
            new Workload("covered", 4_300, CALM, new RequestSize(1_050, 0, 0.9), new RequestSize(95, 0, 1.0), 0.8),
            new Workload("guarded", 5_500, CALM, new RequestSize(2_000, 0, 0.9), new RequestSize(120, 0, 1.0), 0),
            new Workload("answers", 3_000, CALM, new RequestSize(500, 0, 0.5), new RequestSize(150, 0, 0.5), 0.6),
            new Workload(
                    "bursty",
                    3_000,
                    new MinuteNoise(0.6, 40_000),
                    new RequestSize(1_400, 0, 1.5),
                    new RequestSize(120, 0, 1.5),
                    0.5));

    private VerifyAccuracy() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        ModelPrices prices = new ConfigFolder(Path.of("config")).prices().of(MODEL, "us-west-2");
        List<String> options = List.of(args).subList(1, args.length);
        for (Workload workload : WORKLOADS) {
            Path folder = Files.createDirectories(Path.of(args[0], workload.name()));
            Plan plan = plan(workload, prices, folder);
            System.out.println();
            System.out.println("== " + workload.name() + ": " + plan.chosen().purchase());
            verify(folder, options);
        }
    }

    private static Plan plan(Workload workload, ModelPrices prices, Path folder) {
        SyntheticProfile profile = new SyntheticProfile(
                MODEL,
                workload.name(),
                new SyntheticSpan(ZoneId.of("America/Los_Angeles"), LocalDate.of(2026, 8, 31), 6),
                new WeekShape(9, 17, 4, 1 / 3.0, 0.8),
                workload.requests(),
                new LevelPath(0.01, 0.04, 0.05),
                workload.noise(),
                workload.input(),
                workload.output());
        DemandCurve demand = (DemandCurve) DemandFitter.fit(
                SyntheticHistory.generate(profile, 11), profile.span().zone());
        PurchaseRules none = PurchaseRules.NONE;
        PurchaseRules buying = new PurchaseRules(
                none.unitQuota(),
                none.lead(),
                none.usdPerMonth(),
                none.mostOnTerm(),
                none.endOfLife(),
                none.owned(),
                workload.coverage() > 0 ? OptionalDouble.of(workload.coverage()) : OptionalDouble.empty(),
                none.risk(),
                none.leastSaving());
        Plan plan = Planner.plan(new PlanRequest(
                demand,
                new UnitCapacity.Declared(UNIT, "the emulator's standard model"),
                prices,
                new PlanRules(QUOTA, 0.01, 0.9, 0, 20, 5),
                buying));
        DemandFile.write(folder.resolve("demand.json"), demand);
        PlanFile.write(folder.resolve("plan.json"), plan);
        return plan;
    }

    private static void verify(Path folder, List<String> options) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(
                List.of("./headroom", "verify", "--run", folder.toString(), "--targets", "interactive"));
        words.addAll(options);
        Process process =
                new ProcessBuilder(words).redirectOutput(ProcessBuilder.Redirect.INHERIT).redirectError(folder.resolve("verify.log").toFile()).start();
        int code = process.waitFor();
        if (code > 1) {
            System.out.println("headroom verify ended with " + code + "; see " + folder.resolve("verify.log"));
        }
    }
}
