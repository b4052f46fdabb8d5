package dev.headroom.cli.load;

import dev.headroom.config.Workload;
import dev.headroom.emulator.profile.ModelTruth;
import dev.headroom.emulator.profile.Profile;
import dev.headroom.planner.quantity.Require;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.regions.Region;

/** What the emulator that comes with this program must know of a workload before it can stand for its Region. */
final class EmulatedWorkload {

    private EmulatedWorkload() {}

    /** @throws IllegalArgumentException where there is no such Region, or the emulator has no such model */
    static void require(Workload owner) {
        List<String> regions =
                Region.regions().stream().map(Region::id).sorted().toList();
        Require.that(
                regions.contains(owner.region()),
                "workload " + owner.name() + ": region is '" + owner.region() + "', which AWS does not have; "
                        + near(owner.region(), regions) + ". Change region in the workload's file");
        List<ModelTruth> models = Profile.standard().models();
        Require.that(
                models.stream().anyMatch(model -> isNamed(model, owner.modelId())),
                "workload " + owner.name() + ": modelId is '" + owner.modelId()
                        + "', which the emulator does not have; it has "
                        + models.stream().map(ModelTruth::id).collect(Collectors.joining(", "))
                        + ". Change modelId in the workload's file, or give --target");
    }

    private static boolean isNamed(ModelTruth model, String id) {
        return model.isNamed(id) || model.inferenceProfileIds().contains(id);
    }

    /** Those of the same geography, or of any where nothing is. */
    private static String near(String region, List<String> regions) {
        String geography = region.substring(0, Math.min(3, region.length()));
        List<String> near =
                regions.stream().filter(known -> known.startsWith(geography)).toList();
        return near.isEmpty()
                ? "it is written as in us-west-2"
                : "those of its geography are " + String.join(", ", near);
    }
}
