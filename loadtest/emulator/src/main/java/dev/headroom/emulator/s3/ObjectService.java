package dev.headroom.emulator.s3;

import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import dev.headroom.emulator.http.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * S3's ListObjectsV2 and GetObject over the folder in which invocation logs are written, by path-style addresses. Requests are
 * its own by the scope of their signature, so a bucket may be called as any other service's path is.
 */
public final class ObjectService implements Service {

    private static final String SIGNING_NAME = "s3";
    private static final Pattern SCOPE = Pattern.compile("Credential=[^,]*/[0-9]{8}/([^/,]+)/s3/aws4_request");
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final String XML = "application/xml";

    private final Optional<Path> folder;
    private final String region;

    /**
     * S3 in a Region.
     *
     * @param folder whose folders are buckets; absent where there are none
     */
    public ObjectService(Optional<Path> folder, String region) {
        this.folder = folder;
        this.region = region;
    }

    @Override
    public String signingName() {
        return SIGNING_NAME;
    }

    /** A signature for another Region is led elsewhere, not disbelieved. */
    @Override
    public boolean isRegional() {
        return false;
    }

    @Override
    public boolean owns(Request request) {
        return scopedRegion(request).isPresent();
    }

    private static Optional<String> scopedRegion(Request request) {
        return request.header("authorization")
                .map(SCOPE::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1));
    }

    @Override
    public Reply answer(Request request) {
        List<String> path = request.segments();
        String name = path.isEmpty() ? "" : path.get(0);
        String key = String.join("/", path.subList(Math.min(1, path.size()), path.size()));
        if (!request.method().equals("GET") || name.isEmpty()) {
            throw AwsError.of(501, "NotImplemented", "the emulator's S3 has ListObjectsV2 and GetObject only");
        }
        Bucket bucket = bucket(name);
        if (!scopedRegion(request).orElse(region).equals(region)) {
            throw AwsError.of(
                    301,
                    "PermanentRedirect",
                    "The bucket you are attempting to access must be addressed using the specified endpoint. Please send"
                            + " all future requests to this endpoint.");
        }
        try {
            return key.isEmpty() ? list(request, bucket) : object(request, bucket, key);
        } catch (NoSuchFileException | UncheckedIOException e) {
            throw noKey();
        } catch (IOException e) {
            throw AwsError.of(500, "InternalError", "the bucket's folder cannot be read: " + e);
        }
    }

    private Bucket bucket(String name) {
        return folder.filter(any -> BUCKET.matcher(name).matches() && !name.contains(".."))
                .map(all -> new Bucket(name, all.resolve(name)))
                .filter(bucket -> Files.isDirectory(bucket.folder()))
                .orElseThrow(() -> AwsError.of(404, "NoSuchBucket", "The specified bucket does not exist"));
    }

    private static AwsError noKey() {
        return AwsError.of(404, "NoSuchKey", "The specified key does not exist.");
    }

    private static Reply object(Request request, Bucket bucket, String key) throws IOException {
        Bucket.Item item = bucket.item(key).orElseThrow(ObjectService::noKey);
        if (!request.header("if-match").orElse(item.etag()).equals(item.etag())) {
            throw AwsError.of(
                    412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold");
        }
        return Reply.of(200, "binary/octet-stream", Files.readAllBytes(item.file()))
                .with("ETag", item.etag())
                .with("Last-Modified", httpDate(item.modified()));
    }

    private static String httpDate(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    private static Reply list(Request request, Bucket bucket) throws IOException {
        if (!request.parameter("list-type").orElse("").equals("2")) {
            throw AwsError.of(501, "NotImplemented", "the emulator's S3 lists by ListObjectsV2 only");
        }
        Listing asked = Listing.of(request);
        NavigableMap<String, Optional<Bucket.Item>> names = asked.of(bucket);
        List<Map.Entry<String, Optional<Bucket.Item>>> page =
                names.entrySet().stream().limit(asked.most()).toList();
        boolean isCut = !page.isEmpty() && page.size() < names.size();
        Xml xml = new Xml("ListBucketResult", asked.encoded(), true)
                .element("Name", bucket.name())
                .name("Prefix", asked.prefix())
                .element("KeyCount", page.size())
                .element("MaxKeys", asked.most())
                .element("IsTruncated", isCut);
        echo(request, asked, xml);
        if (isCut) {
            xml.element(
                    "NextContinuationToken",
                    Listing.tokenAfter(page.get(page.size() - 1).getKey()));
        }
        page.forEach(entry -> entry.getValue().ifPresent(item -> content(xml, item)));
        page.stream()
                .filter(entry -> entry.getValue().isEmpty())
                .forEach(entry -> xml.open("CommonPrefixes")
                        .name("Prefix", entry.getKey())
                        .close("CommonPrefixes"));
        return Reply.of(200, XML, xml.bytes());
    }

    private static void echo(Request request, Listing asked, Xml xml) {
        if (!asked.delimiter().isEmpty()) {
            xml.name("Delimiter", asked.delimiter());
        }
        if (!asked.startAfter().isEmpty()) {
            xml.name("StartAfter", asked.startAfter());
        }
        if (asked.encoded()) {
            xml.element("EncodingType", "url");
        }
        request.parameter("continuation-token").ifPresent(token -> xml.element("ContinuationToken", token));
    }

    private static void content(Xml xml, Bucket.Item item) {
        xml.open("Contents")
                .name("Key", item.key())
                .element("LastModified", item.modified().truncatedTo(ChronoUnit.MILLIS))
                .element("ETag", item.etag())
                .element("Size", item.bytes())
                .element("StorageClass", "STANDARD")
                .close("Contents");
    }

    @Override
    public Reply refusal(Request request, AwsError error) {
        Xml xml = new Xml("Error", false, false)
                .element("Code", code(error))
                .element("Message", error.text())
                .element("Resource", request.path());
        Reply reply = Reply.of(error.status(), XML, xml.bytes());
        return error.status() == 301 ? reply.with("x-amz-bucket-region", region) : reply;
    }

    /** S3's own names for callers that are not believed. */
    private static String code(AwsError error) {
        return switch (error.type()) {
            case "UnrecognizedClientException" -> "InvalidAccessKeyId";
            case "MissingAuthenticationTokenException" -> "AccessDenied";
            case "ValidationException" -> "InvalidArgument";
            default -> error.queryCode();
        };
    }
}
