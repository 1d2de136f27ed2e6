package io.github.agoraflux.testsupport;

import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetectorFactory;
import java.util.function.Consumer;

/** Gives Netty detectors that hand each leak over instead of only logging it. */
final class RecordingLeakDetectorFactory extends ResourceLeakDetectorFactory {

  private final Consumer<BufferLeak> sink;

  RecordingLeakDetectorFactory(Consumer<BufferLeak> sink) {
    this.sink = sink;
  }

  @Override
  @Deprecated
  public <T> ResourceLeakDetector<T> newResourceLeakDetector(
      Class<T> resource, int samplingInterval, long maxActive) {
    return new RecordingLeakDetector<>(resource, samplingInterval);
  }

  @Override
  public <T> ResourceLeakDetector<T> newResourceLeakDetector(
      Class<T> resource, int samplingInterval) {
    return new RecordingLeakDetector<>(resource, samplingInterval);
  }

  private final class RecordingLeakDetector<T> extends ResourceLeakDetector<T> {

    RecordingLeakDetector(Class<T> resource, int samplingInterval) {
      super(resource, samplingInterval);
    }

    @Override
    protected boolean needReport() {
      return true;
    }

    @Override
    protected void reportTracedLeak(String resourceType, String records) {
      sink.accept(new BufferLeak(resourceType, records));
    }

    @Override
    protected void reportUntracedLeak(String resourceType) {
      sink.accept(new BufferLeak(resourceType, ""));
    }
  }
}
