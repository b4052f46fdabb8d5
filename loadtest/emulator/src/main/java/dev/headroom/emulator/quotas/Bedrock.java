package dev.headroom.emulator.quotas;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Json;

/** The one service whose quotas are here. */
final class Bedrock {

    static final String CODE = "bedrock";

    private Bedrock() {}

    static ObjectNode json() {
        return Json.object().put("ServiceCode", CODE).put("ServiceName", "Amazon Bedrock");
    }

    /** Refuses the code of any other service. */
    static void check(String serviceCode) {
        if (!serviceCode.equals(CODE)) {
            throw missing("The request failed because the specified service does not exist: '" + serviceCode
                    + "'. Here there is " + CODE + ".");
        }
    }

    static AwsError missing(String message) {
        return AwsError.of(400, "NoSuchResourceException", message);
    }
}
