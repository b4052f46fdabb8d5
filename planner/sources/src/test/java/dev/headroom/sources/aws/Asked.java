package dev.headroom.sources.aws;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Stands in every client of these tests (the SDK finds it by a file of its class path): keeps which operations are called, and
 * replaces answers by those that a test has laid ready.
 */
public final class Asked implements ExecutionInterceptor {

    private static final List<String> OPERATIONS = new CopyOnWriteArrayList<>();
    private static final Deque<Answer> READY = new ArrayDeque<>();
    /** A call is answered on the thread that made it. */
    private final ThreadLocal<Optional<Answer>> now = ThreadLocal.withInitial(Optional::empty);

    /** An answer in the place of another, of operations whose name begins so. */
    public record Answer(String operation, int status, String body) {

        /** A failure of CloudWatch, in the XML of the query protocol. */
        public static Answer ofQuery(String operation, int status, String code) {
            return new Answer(
                    operation,
                    status,
                    "<ErrorResponse><Error><Type>Sender</Type><Code>" + code
                            + "</Code><Message>Words of AWS.</Message></Error></ErrorResponse>");
        }

        /** A failure of S3. */
        public static Answer ofS3(String operation, int status, String code) {
            return new Answer(
                    operation, status, "<Error><Code>" + code + "</Code><Message>Words of AWS.</Message></Error>");
        }

        /** A failure of a service that speaks JSON. */
        public static Answer ofJson(String operation, int status, String code) {
            return new Answer(operation, status, "{\"__type\":\"" + code + "\",\"message\":\"Words of AWS.\"}");
        }
    }

    /** Forgets everything. */
    public static synchronized void clear() {
        OPERATIONS.clear();
        READY.clear();
    }

    /** The next call of that operation is answered so. */
    public static synchronized void next(Answer answer) {
        READY.add(answer);
    }

    /** As in {@code CloudWatch:ListMetrics}, one for each call. */
    public static List<String> operations() {
        return List.copyOf(OPERATIONS);
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        OPERATIONS.add(
                attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME).replace(" ", "") + ":"
                        + attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
    }

    @Override
    public SdkHttpResponse modifyHttpResponse(Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        now.set(ready(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME)));
        return now.get()
                .<SdkHttpResponse>map(answer -> context.httpResponse().toBuilder()
                        .statusCode(answer.status)
                        .build())
                .orElse(context.httpResponse());
    }

    private static synchronized Optional<Answer> ready(String operation) {
        Optional<Answer> found = READY.stream()
                .filter(any -> operation.startsWith(any.operation))
                .findFirst();
        found.ifPresent(READY::removeFirstOccurrence);
        return found;
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        return now.get()
                .<InputStream>map(answer -> new ByteArrayInputStream(answer.body.getBytes(StandardCharsets.UTF_8)))
                .or(context::responseBody);
    }
}
