package io.github.agoraflux.conversationalai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.agoraflux.json.JsonCodec;
import io.github.agoraflux.value.Secret;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each vendor requires, under the names of its page. */
class VendorsTest {

  private static final JsonCodec CODEC = new JsonCodec();
  private static final Secret KEY = Secret.of("k3y-0ne");
  private static final Secret OTHER_KEY = Secret.of("k3y-tw0");
  private static final Uid UID = Uid.of(7);

  @ParameterizedTest(name = "{0}")
  @MethodSource({"voices", "recognitions", "avatars"})
  void sendsWhatTheVendorRequires(String vendor, Record block, String params) {
    Map<?, ?> sent = decoded(new String(CODEC.encode(block), UTF_8));

    assertThat(sent.get("vendor")).isEqualTo(vendor);
    assertThat(sent.get("params")).isEqualTo(decoded(params.replace('\'', '"')));
    assertThat(block.toString()).doesNotContain("k3y-");
  }

  static Stream<Arguments> voices() {
    return Stream.of(
        arguments(
            "microsoft",
            Tts.microsoft(KEY, "r", "v"),
            "{'key':'k3y-0ne','region':'r','voice_name':'v'}"),
        arguments(
            "elevenlabs",
            Tts.elevenLabs(KEY, "wss://e", "m", "v"),
            "{'key':'k3y-0ne','base_url':'wss://e','model_id':'m','voice_id':'v'}"),
        arguments(
            "minimax",
            Tts.miniMax(KEY, "g", "wss://m", "m", "v", 16000),
            "{'key':'k3y-0ne','group_id':'g','url':'wss://m','model':'m',"
                + "'voice_setting':{'voice_id':'v'},'audio_setting':{'sample_rate':16000}}"),
        arguments("deepgram", Tts.deepgram(KEY, "m"), "{'api_key':'k3y-0ne','model':'m'}"),
        arguments("murf", Tts.murf(KEY, "v"), "{'api_key':'k3y-0ne','voiceId':'v'}"),
        arguments(
            "cartesia",
            Tts.cartesia(KEY, "m", "v"),
            "{'api_key':'k3y-0ne','model_id':'m','voice':{'mode':'id','id':'v'}}"),
        arguments(
            "openai",
            Tts.openai(KEY, "https://o", "m", "v"),
            "{'api_key':'k3y-0ne','base_url':'https://o','model':'m','voice':'v'}"),
        arguments(
            "humeai",
            Tts.humeAi(KEY, "v"),
            "{'key':'k3y-0ne','voice_id':'v','provider':'CUSTOM_VOICE'}"),
        arguments(
            "rime", Tts.rime(KEY, "m", "v"), "{'api_key':'k3y-0ne','modelId':'m','speaker':'v'}"),
        arguments(
            "fishaudio",
            Tts.fishAudio(KEY, "m", "v"),
            "{'api_key':'k3y-0ne','backend':'m','reference_id':'v'}"),
        arguments(
            "google",
            Tts.google(KEY, "v"),
            "{'credentials':'k3y-0ne','VoiceSelectionParams':{'name':'v'}}"),
        arguments(
            "amazon",
            Tts.amazon(KEY, OTHER_KEY, "r", "v", "neural"),
            "{'aws_access_key_id':'k3y-0ne','aws_secret_access_key':'k3y-tw0',"
                + "'region_name':'r','voice':'v','engine':'neural'}"),
        arguments(
            "sarvam",
            Tts.sarvam(KEY, "v", "hi-IN"),
            "{'api_subscription_key':'k3y-0ne','speaker':'v','target_language_code':'hi-IN'}"),
        arguments("xai", Tts.xai(KEY, "en"), "{'api_key':'k3y-0ne','language':'en'}"));
  }

  static Stream<Arguments> recognitions() {
    return Stream.of(
        arguments(
            "microsoft",
            Asr.microsoft(KEY, "r", "en-US"),
            "{'key':'k3y-0ne','region':'r','language':'en-US'}"),
        arguments(
            "deepgram",
            Asr.deepgram(KEY, "m", "en"),
            "{'key':'k3y-0ne','model':'m','language':'en'}"),
        arguments(
            "openai",
            Asr.openai(KEY, "m", "p", "en"),
            "{'api_key':'k3y-0ne',"
                + "'input_audio_transcription':{'model':'m','prompt':'p','language':'en'}}"),
        arguments(
            "google",
            Asr.google(KEY, "p", "global", "en-US"),
            "{'adc_credentials_string':'k3y-0ne','project_id':'p','location':'global',"
                + "'language':'en-US'}"),
        arguments(
            "amazon",
            Asr.amazon(KEY, OTHER_KEY, "r", "en-US"),
            "{'access_key_id':'k3y-0ne','secret_access_key':'k3y-tw0','region':'r',"
                + "'language_code':'en-US'}"),
        arguments("assemblyai", Asr.assemblyAi(KEY, "en"), "{'api_key':'k3y-0ne','language':'en'}"),
        arguments(
            "speechmatics", Asr.speechmatics(KEY, "en"), "{'api_key':'k3y-0ne','language':'en'}"),
        arguments("sarvam", Asr.sarvam(KEY, "hi"), "{'api_key':'k3y-0ne','language':'hi'}"),
        arguments("xai", Asr.xai(KEY, "en"), "{'api_key':'k3y-0ne','language':'en'}"));
  }

  static Stream<Arguments> avatars() {
    String seat = "'agora_uid':'7','agora_token':'k3y-tw0'}";
    return Stream.of(
        arguments(
            "akool",
            Avatar.akool(KEY, "a", UID, OTHER_KEY),
            "{'api_key':'k3y-0ne','avatar_id':'a'," + seat),
        arguments(
            "liveavatar",
            Avatar.liveAvatar(KEY, "a", "low", UID, OTHER_KEY),
            "{'api_key':'k3y-0ne','avatar_id':'a','quality':'low'," + seat),
        arguments(
            "anam",
            Avatar.anam(KEY, "a", UID, OTHER_KEY),
            "{'api_key':'k3y-0ne','avatar_id':'a'," + seat),
        arguments(
            "generic",
            Avatar.generic(KEY, "https://g", "a", UID, OTHER_KEY),
            "{'api_key':'k3y-0ne','api_base_url':'https://g','avatar_id':'a'," + seat));
  }

  @Test
  void knowsThemAll() {
    assertThat(voices()).hasSize(factories(Tts.class));
    assertThat(recognitions()).hasSize(factories(Asr.class));
    assertThat(avatars()).hasSize(factories(Avatar.class));
  }

  /** The others take a language or parameters as they are, or begin a builder. */
  private static int factories(Class<?> block) {
    return (int)
        Arrays.stream(block.getDeclaredMethods())
            .filter(method -> Modifier.isStatic(method.getModifiers()))
            .filter(method -> method.getReturnType() == block)
            .map(Method::getParameterTypes)
            .filter(parameters -> parameters.length > 0 && parameters[0] == Secret.class)
            .count();
  }

  private static Map<?, ?> decoded(String json) {
    return CODEC.decode(json.getBytes(UTF_8), Map.class);
  }
}
