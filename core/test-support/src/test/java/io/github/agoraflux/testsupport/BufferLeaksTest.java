package io.github.agoraflux.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.util.List;
import org.junit.jupiter.api.Test;

class BufferLeaksTest {

  @Test
  void recordsABufferThatIsNeverReleased() {
    leak();

    BufferLeaks.surface();

    List<BufferLeak> leaks = BufferLeaks.drain();
    assertThat(leaks).hasSize(1);
    assertThat(leaks.get(0).resourceType()).isEqualTo(ByteBuf.class.getSimpleName());
    assertThat(leaks.get(0).accesses()).contains("BufferLeaksTest.leak");
  }

  @Test
  void recordsNothingOfABufferThatIsReleased() {
    PooledByteBufAllocator.DEFAULT.buffer(16).release();

    BufferLeaks.surface();

    assertThat(BufferLeaks.drain()).isEmpty();
  }

  @Test
  void forgetsWhatWasHandedOver() {
    leak();
    BufferLeaks.surface();

    assertThat(BufferLeaks.drain()).isNotEmpty();
    assertThat(BufferLeaks.drain()).isEmpty();
  }

  private static void leak() {
    ByteBuf forgotten = PooledByteBufAllocator.DEFAULT.buffer(16);
    forgotten.writeByte(1);
  }
}
