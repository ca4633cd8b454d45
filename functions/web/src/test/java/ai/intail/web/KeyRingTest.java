package ai.intail.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRingTest {

  private static byte[] key(String text) {
    return text.repeat(32).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void theFirstSignsAndAllVerify() {
    var before = new KeyRing(List.of(key("a")));
    var after = new KeyRing(List.of(key("b"), key("a")));

    assertThat(after.verifies("text", before.sign("text"))).isTrue();
    assertThat(after.sign("text")).isEqualTo(new KeyRing(List.of(key("b"))).sign("text"));
    assertThat(before.verifies("text", after.sign("text"))).isFalse();
  }

  @Test
  void anotherTextHasAnotherSignature() {
    var ring = new KeyRing(List.of(key("a")));

    assertThat(ring.verifies("text", ring.sign("Text"))).isFalse();
    assertThat(ring.verifies("text", "")).isFalse();
  }

  @Test
  void aShortKeyAndNoKeyAreRefused() {
    assertThatThrownBy(() -> new KeyRing(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new KeyRing(List.of(key("a"), new byte[31])))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
