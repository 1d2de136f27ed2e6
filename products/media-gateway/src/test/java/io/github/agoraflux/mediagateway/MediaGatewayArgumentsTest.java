package io.github.agoraflux.mediagateway;

import static io.github.agoraflux.value.ServiceRegion.NA;

import io.github.agoraflux.harness.ArgumentTests;
import io.github.agoraflux.harness.Wire;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bad arguments never leave the process. */
class MediaGatewayArgumentsTest {

  private static final TemplateId BAD = new TemplateId("a/b");
  private static final TemplateId GOOD = TemplateId.of("720p");
  private static final SessionId NOBODY = SessionId.of("");

  @RegisterExtension static final Wire<MediaGateway> wire = new Wire<>(MediaGateway::over);

  @TestFactory
  Stream<DynamicTest> areRefusedBeforeAnythingIsSent() {
    return ArgumentTests.over(() -> wire)
        .refuse("expiresAfter must ", gateway -> gateway.createKey(NA, spec -> spec.channel("c")))
        .refuse("streamKey must ", gateway -> gateway.key(NA, StreamKey.of("..")))
        .refuse("streamKey must ", gateway -> gateway.destroyKey(NA, StreamKey.of(".")))
        .refuse("streamKey must ", gateway -> gateway.shutOut(NA, StreamKey.of("..")))
        .refuse("templateId must ", gateway -> gateway.putTemplate(NA, BAD, spec -> {}))
        .refuse("update must ", gateway -> gateway.updateTemplate(NA, GOOD, spec -> {}))
        .refuse(
            "templateId must ",
            gateway ->
                gateway.updateTemplate(NA, BAD, spec -> spec.video(VideoTranscoding.disabled())))
        .refuse("templateId must ", gateway -> gateway.deleteTemplate(NA, BAD))
        .refuse("templateId must ", gateway -> gateway.template(NA, BAD))
        .refuse("templateId must ", gateway -> gateway.setDefaultTemplate(NA, BAD))
        .refuse(
            "audio.bitrateKbps must ",
            gateway ->
                gateway.setGlobalTranscoding(
                    NA, spec -> spec.audio(AudioTranscoding.builder().bitrateKbps(1).build())))
        .refuse("channel must ", gateway -> gateway.streams(NA, ""))
        .refuse("sid must ", gateway -> gateway.stream(NA, NOBODY))
        .refuse("sid must ", gateway -> gateway.mute(NA, NOBODY, true, true))
        .refuse("sid must ", gateway -> gateway.disconnect(NA, NOBODY))
        .tests();
  }
}
