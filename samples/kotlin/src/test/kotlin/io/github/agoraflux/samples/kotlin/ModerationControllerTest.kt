package io.github.agoraflux.samples.kotlin

import ch.qos.logback.classic.Logger
import ch.qos.logback.classic.spi.ILoggingEvent
import ch.qos.logback.core.read.ListAppender
import io.github.agoraflux.channelmanagement.ChannelManagement
import io.github.agoraflux.limit.LimiterSettings
import io.github.agoraflux.limit.Rate
import io.github.agoraflux.limit.RateLimits
import io.github.agoraflux.simulator.Fault
import io.github.agoraflux.simulator.channels.User
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers.noBody
import java.net.http.HttpResponse
import java.net.http.HttpResponse.BodyHandlers
import java.time.Duration
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test
import org.slf4j.LoggerFactory

/** The controller over sockets on both of its sides. */
class ModerationControllerTest {
  private val simulated = Simulated(connections = 1) { it.seedChannels(30) }
  private val server = ModerationServer(ChannelManagement.over(simulated.client))
  private val browser = HttpClient.newHttpClient()

  @AfterEach
  fun close() {
    server.close()
    simulated.close()
  }

  private fun request(method: String, path: String, at: ModerationServer = server): HttpRequest =
    HttpRequest.newBuilder(at.uri.resolve(path)).method(method, noBody()).build()

  private fun ask(
    method: String,
    path: String,
    at: ModerationServer = server,
  ): HttpResponse<String> = browser.send(request(method, path, at), BodyHandlers.ofString())

  private fun <R> served(simulated: Simulated, use: (ModerationServer) -> R): R = simulated.use {
    ModerationServer(ChannelManagement.over(it.client)).use(use)
  }

  @Test
  fun `a flow is answered as a list`() {
    val answer = ask("GET", "/channels?moreThan=0&atMost=2")

    assertThat(answer.statusCode()).isEqualTo(200)
    assertThat(answer.body()).startsWith("[{\"name\":\"channel-0").contains("\"users\":")
    assertThat(answer.body().split("\"name\"")).hasSize(3)
    assertThat(simulated.count("channel-management.list-channels")).containsExactly(1)
  }

  @Test
  fun `a ban is made and lifted`() {
    val made = ask("POST", "/channels/town-hall/bans?uid=4711&minutes=30")
    assertThat(made.statusCode()).isEqualTo(201)
    val rule = simulated.agora.rules().active().single()
    assertThat(made.body()).isEqualTo("{\"rule\":${rule.id()}}")

    val lifted = ask("DELETE", "/bans/${rule.id()}")
    assertThat(lifted.statusCode()).isEqualTo(204)
    assertThat(simulated.agora.rules().active()).isEmpty()
  }

  @Test
  fun `two questions are asked at once`() {
    val two = Simulated(connections = 2)
    served(two) { server ->
      two.agora.channels().join("town-hall", User.host(4711))
      two.agora.faults().inject(STATUS, Fault.stallHeaders(), 2)
      val asked = two.agora.journal().live().map { it.path() }.distinct().take(2).collectList()
      val bothAsked = asked.toFuture()
      val stalled = browser.sendAsync(request("GET", QUESTION, server), BodyHandlers.ofString())

      assertThat(bothAsked.get()).anyMatch { "town-hall" in it }.anyMatch { "lobby" in it }
      stalled.cancel(true)

      assertThat(ask("GET", QUESTION, server).body())
        .isEqualTo("{\"uid\":4711,\"inFirst\":true,\"inSecond\":false}")
      assertThat(two.count(STATUS)).containsExactly(4)
    }
  }

  @Test
  fun `who goes away gives back the only connection to Agora`() =
    runBlocking<Unit> {
      simulated.agora.faults().inject(STATUS, Fault.stallHeaders(), 1)
      val arrived = simulated.arrival(STATUS)
      val impatient = browser.sendAsync(request("GET", QUESTION), BodyHandlers.ofString())
      arrived.await()

      impatient.cancel(true)

      assertThat(ask("GET", QUESTION).statusCode()).isEqualTo(200)
    }

  @Test
  fun `refusals and bad questions are told apart`() {
    assertThat(ask("POST", "/channels/town-hall/bans?uid=4711&minutes=99999").statusCode())
      .isEqualTo(400)
    assertThat(ask("DELETE", "/bans/77").statusCode()).isEqualTo(404)
    simulated.agora.faults().inject(CREATE, Fault.status(401), 1)
    assertThat(ask("POST", BAN).statusCode()).isEqualTo(502)
  }

  @Test
  fun `who cannot know whether a ban was made is told how to find out`() {
    for (fault in listOf(Fault.status(503), Fault.resetBeforeRead())) {
      simulated.agora.faults().inject(CREATE, fault, 1)

      val answer = ask("POST", BAN)

      assertThat(answer.statusCode()).isEqualTo(504)
      assertThat(answer.body()).contains("may or may not have been done: list the rules")
    }
    assertThat(simulated.agora.rules().active()).isEmpty()
  }

  @Test
  fun `too much at once is told from trouble, and all of it logged`() {
    val logged = ListAppender<ILoggingEvent>().apply { start() }
    val log = LoggerFactory.getLogger(ModerationController::class.java) as Logger
    log.addAppender(logged)
    val narrow = RateLimits.builder().raise(CREATE, Rate(1, Duration.ofMinutes(1)))
    val limits = narrow.settings(LimiterSettings.defaults().maxWaiting(0)).build()
    val limited = Simulated(changes = { it.limits(limits) })

    served(limited) { server ->
      assertThat(ask("POST", BAN, server).statusCode()).isEqualTo(201)
      assertThat(ask("POST", BAN, server).statusCode()).isEqualTo(503)
      assertThat(limited.count(CREATE)).containsExactly(1)
    }

    log.detachAppender(logged)
    assertThat(logged.list.map { it.formattedMessage })
      .singleElement()
      .asString()
      .startsWith("answered with 503: $CREATE found the queue full of")
  }

  private companion object {
    const val CREATE = "channel-management.create-rule"
    const val STATUS = "channel-management.get-user-status"
    const val BAN = "/channels/town-hall/bans?uid=4711&minutes=30"
    const val QUESTION = "/users/4711?first=town-hall&second=lobby"
  }
}
