package io.github.agoraflux.testsupport.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretIndexTest {

  private static SecretForm form(String text) {
    return new SecretForm(text, "as it is", "a test");
  }

  @Test
  void findsEachOfThousandsWhereverItStands() {
    List<SecretForm> forms = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      forms.add(form("secret-" + i + "-end"));
    }
    SecretIndex index = new SecretIndex(forms);

    assertThat(forms)
        .allSatisfy(
            form ->
                assertThat(
                        List.of(
                            index.find(form.text()),
                            index.find("before " + form.text()),
                            index.find(form.text() + " after"),
                            index.find("secret-secret-" + form.text() + "x")))
                    .containsOnly(List.of(form)));
  }

  @Test
  void findsNothingInPartsOfThem() {
    SecretIndex index = new SecretIndex(List.of(form("abcdefghij")));

    assertThat(List.of("", "abcdefgh", "abcdefghi", "bcdefghij", "ABCDEFGHIJ", "abcdefgh ij"))
        .allSatisfy(line -> assertThat(index.find(line)).isEmpty());
  }
}
