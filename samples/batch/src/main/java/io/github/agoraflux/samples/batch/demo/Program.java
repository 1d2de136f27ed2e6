package io.github.agoraflux.samples.batch.demo;

import io.github.agoraflux.samples.batch.Batch;
import io.github.agoraflux.simulator.AgoraSimulator;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The program in a JVM and a directory of its own, with little memory. */
final class Program {

  /** The quick compiler alone, since it is started often and ends soon. */
  private static final List<String> OPTIONS =
      List.of("-Xmx32m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final AgoraSimulator agora;
  private final List<String> arguments;
  private final Path directory;
  private final Redirect output;

  Program(AgoraSimulator agora, List<String> arguments, Path directory, Redirect output) {
    this.agora = agora;
    this.arguments = List.copyOf(arguments);
    this.directory = directory;
    this.output = output;
  }

  /** Runs it to its end; emits its exit code. */
  Mono<Integer> run(boolean resume) {
    return Mono.fromCallable(() -> start(resume))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(Program::ended);
  }

  /** Runs it, and kills it as nothing can be told of, when that completes. Emits its exit code. */
  Mono<Integer> runUntil(Mono<Void> moment, boolean resume) {
    return Mono.fromCallable(() -> start(resume))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(
            process ->
                Mono.firstWithSignal(
                        moment.publishOn(Schedulers.boundedElastic()), ended(process).then())
                    .then(Mono.fromCallable(process::destroyForcibly))
                    .flatMap(Program::ended));
  }

  private static Mono<Integer> ended(Process process) {
    return Mono.fromFuture(process.onExit(), true).map(Process::exitValue);
  }

  private Process start(boolean resume) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.add("-classpath");
    command.add(System.getProperty("java.class.path"));
    command.add(Batch.class.getName());
    command.addAll(arguments);
    command.addAll(List.of("--endpoint", agora.httpUri().toString()));
    if (resume) {
      command.add("--resume");
    }
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(output)
            .redirectError(output);
    Map<String, String> environment = builder.environment();
    environment.put("AGORA_APP_ID", agora.appId());
    environment.put("AGORA_CUSTOMER_ID", agora.customerId());
    environment.put("AGORA_CUSTOMER_SECRET", agora.customerSecret());
    return builder.start();
  }
}
