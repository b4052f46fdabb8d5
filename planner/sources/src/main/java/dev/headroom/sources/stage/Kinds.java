package dev.headroom.sources.stage;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.headroom.planner.capacity.UnitAdmission;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.leak.LeakFinding;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.plan.purchase.Purchase;

/** How a value that is one of several kinds says which: in a first field, {@code kind}. The names are part of the formats. */
final class Kinds {

    private static final String KIND = "kind";

    private Kinds() {}

    static void addTo(JsonMapper.Builder builder) {
        builder.addMixIn(Endpoint.class, OfEndpoint.class)
                .addMixIn(OfferedLoad.class, OfLoad.class)
                .addMixIn(UnitCapacity.class, OfUnit.class)
                .addMixIn(UnitAdmission.class, OfAdmission.class)
                .addMixIn(Purchase.class, OfPurchase.class)
                .addMixIn(LeakFinding.class, OfFinding.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = KIND)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Endpoint.OnDemand.class, name = "onDemand"),
        @JsonSubTypes.Type(value = Endpoint.Provisioned.class, name = "provisioned")
    })
    private interface OfEndpoint {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = KIND)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = OfferedLoad.Closed.class, name = "closed"),
        @JsonSubTypes.Type(value = OfferedLoad.Open.class, name = "open")
    })
    private interface OfLoad {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = KIND)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = UnitCapacity.Measured.class, name = "measured"),
        @JsonSubTypes.Type(value = UnitCapacity.Declared.class, name = "declared"),
        @JsonSubTypes.Type(value = UnitCapacity.Unknown.class, name = "unknown")
    })
    private interface OfUnit {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = KIND)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = UnitAdmission.Measured.class, name = "measured"),
        @JsonSubTypes.Type(value = UnitAdmission.Declared.class, name = "declared"),
        @JsonSubTypes.Type(value = UnitAdmission.Unknown.class, name = "unknown")
    })
    private interface OfAdmission {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = KIND)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Purchase.Nothing.class, name = "nothing"),
        @JsonSubTypes.Type(value = Purchase.Units.class, name = "units"),
        @JsonSubTypes.Type(value = Purchase.Mixed.class, name = "mixed"),
        @JsonSubTypes.Type(value = Purchase.Scheduled.class, name = "scheduled"),
        @JsonSubTypes.Type(value = Purchase.Reserved.class, name = "reserved")
    })
    private interface OfPurchase {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = KIND)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = LeakFinding.Leak.class, name = "leak"),
        @JsonSubTypes.Type(value = LeakFinding.Tight.class, name = "tight"),
        @JsonSubTypes.Type(value = LeakFinding.Untold.class, name = "untold")
    })
    private interface OfFinding {}
}
