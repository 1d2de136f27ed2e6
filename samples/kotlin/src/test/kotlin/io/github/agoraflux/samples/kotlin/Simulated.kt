package io.github.agoraflux.samples.kotlin

import io.github.agoraflux.AgoraClient
import io.github.agoraflux.auth.BasicCredential
import io.github.agoraflux.simulator.AgoraSimulator
import io.github.agoraflux.simulator.SimulatorSettings

/** An Agora in this process and a client of it. */
class Simulated(
  connections: Int = 16,
  settings: (SimulatorSettings.Builder) -> Unit = {},
) : AutoCloseable {
  val agora: AgoraSimulator = AgoraSimulator.start { settings(it) }

  val client: AgoraClient =
    AgoraClient.builder()
      .appId(agora.appId())
      .credential(BasicCredential.of(agora.customerId(), agora.customerSecret()))
      .endpoint(agora.httpUri())
      .http { it.maxConnections(connections) }
      .build()

  /** How often each of these was asked. */
  fun count(vararg operations: String): List<Long> = operations.map { agora.journal().count(it) }

  override fun close() {
    client.close()
    agora.close()
  }
}
