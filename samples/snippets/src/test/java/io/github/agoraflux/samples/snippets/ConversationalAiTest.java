package io.github.agoraflux.samples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.conversationalai.Agent;
import io.github.agoraflux.conversationalai.ConversationalAi;
import io.github.agoraflux.conversationalai.Llm;
import io.github.agoraflux.conversationalai.Message;
import io.github.agoraflux.conversationalai.Params;
import io.github.agoraflux.conversationalai.Tts;
import io.github.agoraflux.conversationalai.Uid;
import io.github.agoraflux.value.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class ConversationalAiTest extends Simulated {

  private final ConversationalAi agents =
      ConversationalAi.over(agora, settings -> settings.startPolling(OFTEN).statusPolling(OFTEN));

  @Test
  void talksUntilTheEnd() {
    Secret token = Secret.of("t0ken-of-an-agent");
    Llm llm =
        Llm.at("https://llm.example.org/v1/chat/completions")
            .apiKey(Secret.of("k3y-of-a-model"))
            .systemMessages(List.of(Message.system("You show guests the way.")))
            .params(Params.none().with("model", "small"))
            .build();
    Tts voice = Tts.microsoft(Secret.of("k3y-of-a-voice"), "eastus", "en-US-AndrewNeural");

    // snippet: conversational-ai
    Flux<Agent> conversation = agents
        .converse(it -> it.name("concierge").channel("lobby").token(token)
            .agent(Uid.of(1001)).users(List.of(Uid.of(4711))).llm(llm).tts(voice))
        .use(agent -> agent.started()
            .then(agent.speak(it -> it.text("Welcome. Whom do you want to see?")))
            .thenMany(agent.status().takeUntilOther(bell.asMono())));
    // end

    ringAtTheFirstOf(conversation);
    assertThat(sent("conversational-ai.speak").body()).contains("Welcome.");
    assertThat(operations())
        .startsWith("conversational-ai.join")
        .endsWith("conversational-ai.leave");
  }
}
