package io.fanfare.local.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class EventPatternTest {
    private static final String EVENT =
            "{\"source\":\"aws.ses\",\"detail\":{\"type\":\"Send\",\"tags\":{\"set\":[\"one\",\"two\"]}}}";

    @Test
    void everyNamedFieldMustHaveOneOfItsValues() throws Exception {
        assertThat(matches(Map.of("source", List.of("aws.ec2", "aws.ses")))).isTrue();
        assertThat(matches(Map.of("source", List.of("aws.ec2")))).isFalse();
        assertThat(matches(Map.of("source", List.of("aws.ses"), "account", List.of("1"))))
                .isFalse();
    }

    @Test
    void oneElementOfAnArrayIsEnough() throws Exception {
        assertThat(matches(Map.of("detail", Map.of("tags", Map.of("set", List.of("two"))))))
                .isTrue();
        assertThat(matches(Map.of("detail", Map.of("tags", Map.of("set", List.of("three"))))))
                .isFalse();
    }

    @Test
    void filtersAreKnownByNameAndOthersAreAnError() throws Exception {
        assertThat(matches(Map.of("source", List.of(Map.of("prefix", "aws."))))).isTrue();
        assertThat(matches(Map.of("source", List.of(Map.of("suffix", ".ec2"))))).isFalse();
        assertThat(matches(Map.of("account", List.of(Map.of("exists", false))))).isTrue();
        assertThat(matches(Map.of("source", List.of(Map.of("anything-but", List.of("aws.ses"))))))
                .isFalse();
        assertThatThrownBy(() -> matches(Map.of("source", List.of(Map.of("numeric", List.of(">", 1))))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean matches(Map<String, Object> pattern) throws Exception {
        return new EventPattern(pattern).matches(new ObjectMapper().readTree(EVENT));
    }
}
