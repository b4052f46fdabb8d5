package dev.headroom.emulator.http;

/** One service of the account that answers at once: bedrock's control plane, monitoring, service quotas. */
public interface Service {

    /** The service's name in a signature's credential scope, as in {@code monitoring}. */
    String signingName();

    /** Whether it has an endpoint in every Region, for which requests must be signed; else any Region's signature will do. */
    default boolean isRegional() {
        return true;
    }

    /** Whether a request is this service's. */
    boolean owns(Request request);

    /**
     * Answers.
     *
     * @throws AwsError where the answer is an error
     */
    Reply answer(Request request);

    /** An error as this service's protocol writes it for such a request. */
    Reply refusal(Request request, AwsError error);
}
