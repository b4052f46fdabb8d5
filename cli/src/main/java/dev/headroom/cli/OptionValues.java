package dev.headroom.cli;

import dev.headroom.planner.price.CommitmentTerm;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the values of options are read, so that a refusal says the rule in the words of people. */
final class OptionValues {

    private OptionValues() {}

    static CommandLine teach(CommandLine command) {
        ITypeConverter<Integer> integer = by(Integer::valueOf, "must be a whole number");
        ITypeConverter<Long> whole = by(Long::valueOf, "must be a whole number");
        ITypeConverter<Double> number = by(Double::valueOf, "must be a number; write digits and a point, as in 0.25");
        return command.registerConverter(Integer.class, integer)
                .registerConverter(int.class, integer)
                .registerConverter(Long.class, whole)
                .registerConverter(long.class, whole)
                .registerConverter(Double.class, number)
                .registerConverter(double.class, number)
                .registerConverter(CommitmentTerm.class, new TermValue())
                .registerConverter(LocalDate.class, by(LocalDate::parse, "must be a day, as in 2026-09-01"))
                .registerConverter(
                        Instant.class, by(Instant::parse, "must be an instant in UTC, as in 2026-09-01T00:00:00Z"));
    }

    private static <T> ITypeConverter<T> by(Function<String, T> parser, String rule) {
        return written -> {
            try {
                return parser.apply(written);
            } catch (NumberFormatException | DateTimeException e) {
                throw new TypeConversionException("'" + written + "' " + rule);
            }
        };
    }
}
