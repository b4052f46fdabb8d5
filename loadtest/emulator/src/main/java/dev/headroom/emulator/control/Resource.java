package dev.headroom.emulator.control;

import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import java.util.List;
import java.util.Set;

/** One kind of resource of the control plane. */
interface Resource {

    /** First segments of the paths that are its own. */
    Set<String> roots();

    /** Answers; {@code path} has at least one segment, decoded. */
    Reply answer(Request request, List<String> path);

    /** The answer to a request that no operation has. */
    static AwsError unknown(Request request) {
        return AwsError.of(
                404,
                "UnknownOperationException",
                request.method() + " " + request.path() + " is not served by this emulator");
    }
}
