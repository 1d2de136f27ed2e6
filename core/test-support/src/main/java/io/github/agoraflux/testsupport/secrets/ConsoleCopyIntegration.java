package io.github.agoraflux.testsupport.secrets;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/** Lets every thread print, as BlockHound does for the console itself. */
public final class ConsoleCopyIntegration implements BlockHoundIntegration {

  /** Created by BlockHound's service loader. */
  public ConsoleCopyIntegration() {}

  @Override
  public void applyTo(BlockHound.Builder builder) {
    builder.allowBlockingCallsInside(ConsoleCopy.class.getName(), "write");
  }
}
