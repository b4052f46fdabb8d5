package dev.headroom.emulator.pricing;

import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.protocol.Input;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Filters of GetProducts: all of them must hold. A field that a product does not have matches nothing. */
final class ProductFilter {

    private ProductFilter() {}

    static Predicate<Product> all(List<Input> filters) {
        return filters.stream().map(ProductFilter::one).reduce(product -> true, Predicate::and);
    }

    private static Predicate<Product> one(Input filter) {
        String field = filter.requiredText("Field");
        String wanted = filter.requiredText("Value");
        List<String> choices = List.of(wanted.split(",", -1));
        return switch (filter.requiredText("Type")) {
            case "TERM_MATCH", "EQUALS" -> on(field, wanted::equals);
            case "CONTAINS" -> on(field, value -> value.contains(wanted));
            case "ANY_OF" -> on(field, choices::contains);
            case "NONE_OF" -> on(field, value -> !choices.contains(value));
            default ->
                throw AwsError.of(
                        400,
                        "InvalidParameterException",
                        "Filter type must be one of TERM_MATCH, EQUALS, CONTAINS, ANY_OF and NONE_OF.");
        };
    }

    private static Predicate<Product> on(String field, Predicate<String> test) {
        return product -> value(product, field).filter(test).isPresent();
    }

    private static Optional<String> value(Product product, String field) {
        return switch (field) {
            case "sku" -> Optional.of(product.sku());
            case "productFamily" -> Optional.of("Amazon Bedrock");
            case "ServiceCode" -> Optional.of(product.offer().name());
            default -> Optional.ofNullable(product.attributes().get(field));
        };
    }
}
