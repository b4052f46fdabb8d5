package dev.headroom.planner.measure;

import java.util.Locale;

/** How one attempt ended. Quota and capacity are kept apart: a 429 is the caller's limit, a 503 is the service's. */
public enum Outcome {
    /** The whole answer came. */
    OK,
    /** HTTP 429 ThrottlingException: a quota, or the capacity that was bought, was used up. */
    THROTTLED,
    /** HTTP 429 ModelNotReadyException. */
    MODEL_NOT_READY,
    /** HTTP 503 or 529: the service had no capacity. */
    UNAVAILABLE,
    /** HTTP 424 ModelErrorException. */
    MODEL_ERROR,
    /** HTTP 408 ModelTimeoutException. */
    MODEL_TIMEOUT,
    /** The stream began and then ended with an exception event, or was cut. */
    BROKEN_STREAM,
    /** The client waited as long as it was told to. */
    CLIENT_TIMEOUT,
    /** No connection could be made, or it was lost before an answer. */
    CONNECTION,
    /** The request was refused as wrong: HTTP 400, 403 or 404. */
    REJECTED,
    /** Given up by this side, because the run was stopped. */
    CANCELLED,
    /** HTTP 500, or anything else the list above does not name. */
    SERVER_ERROR;

    /** As a reader would say it, as in {@code broken stream}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public boolean isOk() {
        return this == OK;
    }
}
