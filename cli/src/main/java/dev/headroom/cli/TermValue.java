package dev.headroom.cli;

import dev.headroom.planner.price.CommitmentTerm;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A term as people and files write it: {@code ONE_MONTH}, {@code 1-month}, {@code 1 month}, {@code 1 month at most}. */
final class TermValue implements ITypeConverter<CommitmentTerm> {

    @Override
    public CommitmentTerm convert(String written) {
        String wanted = plain(written).replaceFirst("-at-most$", "");
        return Arrays.stream(CommitmentTerm.values())
                .filter(term -> wanted.equals(plain(term.name())) || wanted.equals(plain(term.label())))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + written + "' must be one of "
                        + Arrays.stream(CommitmentTerm.values())
                                .map(term -> plain(term.label()) + " (or " + term.name() + ")")
                                .collect(Collectors.joining(", "))));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[_\\s]+", "-");
    }
}
