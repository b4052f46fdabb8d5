package dev.headroom.emulator.pricing;

/**
 * The way that requests take. AWS has no rows for a geography's profiles, which cost what the Region does; here there
 * are some where the price book has another price for them.
 */
enum Route {
    REGION("", ""),
    GEOGRAPHY("-cross-region-geo", "_Geo"),
    GLOBAL("-cross-region-global", "_Global");

    private final String bedrock;
    private final String marketplace;

    Route(String bedrock, String marketplace) {
        this.bedrock = bedrock;
        this.marketplace = marketplace;
    }

    String bedrock() {
        return bedrock;
    }

    String marketplace() {
        return marketplace;
    }
}
