package io.github.agoraflux.samples.kotlin

import io.github.agoraflux.AgoraClient
import io.github.agoraflux.auth.BasicCredential
import io.github.agoraflux.channelmanagement.BanDuration
import io.github.agoraflux.channelmanagement.ChannelManagement
import io.github.agoraflux.channelmanagement.ChannelUsers
import io.github.agoraflux.channelmanagement.Privilege
import io.github.agoraflux.cloudrecording.AmazonRegion
import io.github.agoraflux.cloudrecording.CloudRecording
import io.github.agoraflux.cloudrecording.StorageConfig
import io.github.agoraflux.error.RejectedException
import io.github.agoraflux.mediapush.MediaPush
import io.github.agoraflux.mediapush.RawStream
import io.github.agoraflux.mediapush.RtmpUrl
import io.github.agoraflux.simulator.AgoraSimulator
import io.github.agoraflux.value.Secret
import io.github.agoraflux.value.ServiceRegion
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse.BodyHandlers
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.filter
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.future.await
import kotlinx.coroutines.reactive.asFlow
import kotlinx.coroutines.reactor.awaitSingle
import kotlinx.coroutines.reactor.awaitSingleOrNull
import kotlinx.coroutines.runBlocking

/** Some products from coroutines, against an Agora in the same process. */
fun main() {
  AgoraSimulator.start { it.seedChannels(30) }
    .use { agora ->
      AgoraClient.builder()
        .appId(agora.appId())
        .credential(BasicCredential.of(agora.customerId(), agora.customerSecret()))
        .endpoint(agora.httpUri())
        .build()
        .use { client ->
          runBlocking {
            tour(client).forEach(::println)
            println(recorded(client))
            println(answered(ChannelManagement.over(client)))
          }
        }
    }
}

private suspend fun recorded(client: AgoraClient): String {
  val storage =
    StorageConfig.builder()
      .region(AmazonRegion.EU_CENTRAL_1)
      .bucket("recordings")
      .accessKey(Secret.of("of no use here"))
      .secretKey(Secret.of("of no use either"))
      .build()
  val status = Recorder(CloudRecording.over(client), storage).record("town-hall", 4711, 2.seconds)
  return "recorded for two seconds, and stopped; it was in state ${status.state().value}"
}

private suspend fun answered(channels: ChannelManagement): String =
  ModerationServer(channels).use { server ->
    val question = HttpRequest.newBuilder(server.uri.resolve("/channels?moreThan=0&atMost=1"))
    val answer =
      HttpClient.newHttpClient().sendAsync(question.build(), BodyHandlers.ofString()).await()
    "the controller answers ${answer.statusCode()}: ${answer.body()}"
  }

/** What was seen, a line each. */
suspend fun tour(client: AgoraClient): List<String> {
  val channels = ChannelManagement.over(client)
  val mediaPush = MediaPush.over(client)
  return busiest(channels) + banCycle(channels) + presence(channels) + converterLife(mediaPush)
}

private suspend fun busiest(channels: ChannelManagement): List<String> =
  channels
    .channels()
    .itemFlow()
    .filter { it.userCount > 0 }
    .map { "${it.name}: ${it.userCount} users" }
    .take(3)
    .toList()

private suspend fun banCycle(channels: ChannelManagement): List<String> {
  val id =
    channels
      .createRule {
        it
          .channel("town-hall")
          .uid(4711)
          .duration(BanDuration.ofMinutes(30))
          .privileges(listOf(Privilege.PUBLISH_AUDIO))
      }
      .awaitSingle()
  val until = channels.updateRule(id, BanDuration.ofSeconds(7200)).awaitSingle()
  val rule = channels.rules().asFlow().toList().single { it.id == id }
  channels.deleteRule(id).awaitSingleOrNull()
  return listOf("rule for ${rule.uid} in ${rule.channel}: prolonged: ${rule.expiresAt == until}")
}

private suspend fun presence(channels: ChannelManagement): List<String> = coroutineScope {
  val here =
    (1L..5L).map { uid -> async { channels.user(uid, "nowhere").awaitSingleOrNull() } }.awaitAll()
  val users =
    when (val found = channels.users("nowhere").awaitSingleOrNull()) {
      null -> "no such channel"
      is ChannelUsers.Communication -> "${found.total} users"
      is ChannelUsers.LiveBroadcasting ->
        "${found.hosts.size} hosts, ${found.audienceTotal} listeners"
    }
  listOf("of five users ${here.count { it != null }} are there; $users")
}

private suspend fun converterLife(mediaPush: MediaPush): List<String> {
  val created =
    mediaPush
      .create(ServiceRegion.NA) {
        it
          .name("town-hall-push")
          .source(RawStream.of("town-hall", 4711))
          .rtmpUrl(RtmpUrl.of("rtmp://example.com/live/town-hall"))
      }
      .awaitSingle()
  val again =
    try {
      mediaPush
        .create(ServiceRegion.NA) {
          it
            .name("town-hall-push")
            .source(RawStream.of("town-hall", 4711))
            .rtmpUrl(RtmpUrl.of("rtmp://example.com/live/town-hall"))
        }
        .awaitSingle()
      "created twice"
    } catch (conflict: RejectedException.Conflict) {
      "refused with HTTP ${conflict.status()}"
    }
  mediaPush.delete(ServiceRegion.NA, created.id).awaitSingleOrNull()
  val gone = mediaPush.list().asFlow().toList().none { it.id == created.id }
  return listOf("converter created, a second of its name $again, deleted: $gone")
}
