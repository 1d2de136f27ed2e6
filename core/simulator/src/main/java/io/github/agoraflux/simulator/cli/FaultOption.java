package io.github.agoraflux.simulator.cli;

import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.Faults;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A value of {@code --fault}: {@code OP=KIND} or {@code OP=KIND:N}.
 *
 * @param operationId the operation it strikes, or {@code "*"}
 * @param fault the fault
 * @param times how often it strikes, or null for always
 */
record FaultOption(String operationId, Fault fault, @Nullable Integer times) {

  private static final Pattern FORM = Pattern.compile("([^=]+)=([^:]+)(?::([1-9][0-9]{0,8}))?");

  static FaultOption parse(String value) {
    Matcher form = FORM.matcher(value);
    if (!form.matches()) {
      throw new IllegalArgumentException("'" + value + "' is not OP=KIND or OP=KIND:N");
    }
    String times = form.group(3);
    return new FaultOption(
        form.group(1), Fault.parse(form.group(2)), times == null ? null : Integer.valueOf(times));
  }

  void injectInto(Faults faults) {
    if (times == null) {
      faults.inject(operationId, fault);
    } else {
      faults.inject(operationId, fault, times);
    }
  }

  /** Lets picocli read this option. */
  static final class Converter implements ITypeConverter<FaultOption> {
    @Override
    public FaultOption convert(String value) {
      try {
        return parse(value);
      } catch (IllegalArgumentException bad) {
        throw new TypeConversionException(bad.getMessage());
      }
    }
  }
}
