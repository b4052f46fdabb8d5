package dev.headroom.sources.prices;

import java.util.Map;
import java.util.Optional;

/** The Region of a product: what it says, else what the prefix of its usage type means. */
final class ListedRegion {

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("USE1", "us-east-1"),
            Map.entry("USE2", "us-east-2"),
            Map.entry("USW1", "us-west-1"),
            Map.entry("USW2", "us-west-2"),
            Map.entry("UGW1", "us-gov-west-1"),
            Map.entry("CAN1", "ca-central-1"),
            Map.entry("EUC1", "eu-central-1"),
            Map.entry("EUW1", "eu-west-1"),
            Map.entry("EUW2", "eu-west-2"),
            Map.entry("EUW3", "eu-west-3"),
            Map.entry("EUN1", "eu-north-1"),
            Map.entry("EUS1", "eu-south-1"),
            Map.entry("APN1", "ap-northeast-1"),
            Map.entry("APN2", "ap-northeast-2"),
            Map.entry("APN3", "ap-northeast-3"),
            Map.entry("APS1", "ap-southeast-1"),
            Map.entry("APS2", "ap-southeast-2"),
            Map.entry("APS3", "ap-south-1"),
            Map.entry("SAE1", "sa-east-1"));

    private ListedRegion() {}

    static Optional<String> of(ListedSku sku) {
        String said = sku.attribute("regionCode");
        return said.isEmpty()
                ? Optional.ofNullable(PREFIXES.get(sku.usageType().replaceFirst("-.*", "")))
                : Optional.of(said);
    }
}
