package io.github.agoraflux.benchmarks.micro;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks of this package, with the allocation for each operation. */
public final class MicroBenchmarks {

  private static final TimeValue SECOND = TimeValue.seconds(1);

  private MicroBenchmarks() {}

  /**
   * Runs them.
   *
   * @param args as JMH takes them, such as {@code LimiterBenchmark -f 1 -wi 1 -i 1}
   * @throws CommandLineOptionException if they cannot be understood
   * @throws RunnerException if a benchmark cannot be run
   */
  public static void main(String[] args) throws CommandLineOptionException, RunnerException {
    CommandLineOptions given = new CommandLineOptions(args);
    Options options =
        new OptionsBuilder()
            .parent(given)
            .addProfiler(GCProfiler.class)
            .forks(given.getForkCount().orElse(2))
            .warmupIterations(given.getWarmupIterations().orElse(5))
            .warmupTime(given.getWarmupTime().orElse(SECOND))
            .measurementIterations(given.getMeasurementIterations().orElse(5))
            .measurementTime(given.getMeasurementTime().orElse(SECOND))
            .shouldFailOnError(true)
            .build();
    new Runner(options).run();
  }
}
