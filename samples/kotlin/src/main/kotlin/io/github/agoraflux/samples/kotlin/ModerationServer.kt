package io.github.agoraflux.samples.kotlin

import io.github.agoraflux.channelmanagement.ChannelManagement
import java.net.URI
import kotlin.reflect.full.functions
import org.springframework.context.annotation.AnnotationConfigApplicationContext
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter
import org.springframework.web.reactive.config.EnableWebFlux
import org.springframework.web.server.adapter.WebHttpHandlerBuilder
import reactor.netty.DisposableServer
import reactor.netty.http.server.HttpServer

/** The controller on a free port of this machine. */
class ModerationServer(channels: ChannelManagement) : AutoCloseable {
  @EnableWebFlux class Web

  private val spring =
    AnnotationConfigApplicationContext().apply {
      register(Web::class.java)
      registerBean(ModerationController::class.java, channels)
      refresh()
    }

  // Reflection and coroutines read files when first used, and no event loop may wait for that.
  init {
    channels.channels().itemFlow()
    ModerationController::class.functions.map { each ->
      each.parameters.map { it.type.classifier } + each.returnType.classifier
    }
  }

  private val server: DisposableServer =
    HttpServer.create()
      .host("127.0.0.1")
      .handle(ReactorHttpHandlerAdapter(WebHttpHandlerBuilder.applicationContext(spring).build()))
      .bindNow()

  val uri: URI
    get() = URI("http://127.0.0.1:${server.port()}")

  override fun close() {
    server.disposeNow()
    spring.close()
  }
}
