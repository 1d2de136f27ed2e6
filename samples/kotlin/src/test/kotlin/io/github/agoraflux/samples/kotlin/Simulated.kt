package io.github.agoraflux.samples.kotlin

import io.github.agoraflux.AgoraClient
import io.github.agoraflux.AgoraClientBuilder
import io.github.agoraflux.auth.BasicCredential
import io.github.agoraflux.simulator.AgoraSimulator
import io.github.agoraflux.simulator.SimulatorSettings
import kotlinx.coroutines.CompletableDeferred

/** An Agora in this process and a client of it. */
class Simulated(
  connections: Int = 16,
  changes: (AgoraClientBuilder) -> Unit = {},
  settings: (SimulatorSettings.Builder) -> Unit = {},
) : AutoCloseable {
  val agora: AgoraSimulator = AgoraSimulator.start { settings(it) }

  val client: AgoraClient =
    AgoraClient.builder()
      .appId(agora.appId())
      .credential(BasicCredential.of(agora.customerId(), agora.customerSecret()))
      .endpoint(agora.httpUri())
      .http { it.maxConnections(connections) }
      .also(changes)
      .build()

  /** How often each of these was asked. */
  fun count(vararg operations: String): List<Long> = operations.map { agora.journal().count(it) }

  /** Completes when a request of this operation has arrived. */
  fun arrival(operation: String): CompletableDeferred<Unit> {
    val arrived = CompletableDeferred<Unit>()
    agora.journal().live().subscribe { request ->
      if (request.operationId() == operation) {
        arrived.complete(Unit)
      }
    }
    return arrived
  }

  override fun close() {
    client.close()
    agora.close()
  }
}
