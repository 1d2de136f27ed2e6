package io.github.agoraflux.samples.kotlin

import io.github.agoraflux.channelmanagement.ChannelManagement
import io.github.agoraflux.simulator.Fault
import io.github.agoraflux.simulator.channels.User
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers.noBody
import java.net.http.HttpResponse
import java.net.http.HttpResponse.BodyHandlers
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test

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

  private fun request(method: String, path: String): HttpRequest =
    HttpRequest.newBuilder(server.uri.resolve(path)).method(method, noBody()).build()

  private fun ask(method: String, path: String): HttpResponse<String> =
    browser.send(request(method, path), BodyHandlers.ofString())

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
    simulated.agora.channels().join("town-hall", User.host(4711))

    val answer = ask("GET", "/users/4711?first=town-hall&second=lobby")

    assertThat(answer.body()).isEqualTo("{\"uid\":4711,\"inFirst\":true,\"inSecond\":false}")
    assertThat(simulated.count("channel-management.get-user-status")).containsExactly(2)
  }

  @Test
  fun `who goes away gives back the only connection to Agora`() =
    runBlocking<Unit> {
      simulated.agora.faults().inject("channel-management.get-user-status", Fault.stallHeaders(), 1)
      val arrived = CompletableDeferred<Unit>()
      simulated.agora.journal().live().subscribe { arrived.complete(Unit) }
      val question = "/users/4711?first=town-hall&second=lobby"
      val impatient = browser.sendAsync(request("GET", question), BodyHandlers.ofString())
      arrived.await()

      impatient.cancel(true)

      assertThat(ask("GET", question).statusCode()).isEqualTo(200)
    }

  @Test
  fun `refusals and bad questions are told apart`() {
    assertThat(ask("POST", "/channels/town-hall/bans?uid=4711&minutes=99999").statusCode())
      .isEqualTo(400)
    assertThat(ask("DELETE", "/bans/77").statusCode()).isEqualTo(404)
    for (status in listOf(401, 503)) {
      simulated.agora.faults().inject("channel-management.create-rule", Fault.status(status), 1)
      assertThat(ask("POST", "/channels/town-hall/bans?uid=4711&minutes=30").statusCode())
        .isEqualTo(502)
    }
  }
}
