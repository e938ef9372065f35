package io.fanfare.local.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.engagement.Rules;
import io.fanfare.kernel.Hour;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReclassifyHoursTest {
    private static final Map<String, String> TABLES = Map.of("MAIN_TABLE", "main", "TRACES_TABLE", "traces");

    @Test
    void words_go_before_the_environment_and_nothing_is_applied_unasked() {
        var options = parse("--main", "other", "--from", "2026-11-21T09", "--rules", "1");
        assertThat(options.main()).isEqualTo("other");
        assertThat(options.traces()).isEqualTo("traces");
        assertThat(options.from()).isEqualTo(Hour.parse("2026-11-21T09"));
        assertThat(options.to()).isGreaterThan(options.from());
        assertThat(options.rules()).isEqualTo(Rules.ONE);
        assertThat(options.apply()).isFalse();
    }

    @Test
    void without_a_number_the_current_rules_are_taken() {
        assertThat(parse("--apply").rules()).isEqualTo(Rules.CURRENT);
        assertThat(parse("--apply").apply()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--form 2026-11-21T09", "--rules", "--rules 99", "--rules x", "--from yesterday", "all"})
    void wrong_words_are_told(String words) {
        assertThatThrownBy(() -> parse(words.split(" "))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void without_a_table_there_is_nothing_to_do() {
        assertThatThrownBy(() -> ReclassifyHours.Options.parse(List.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("usage");
    }

    private static ReclassifyHours.Options parse(String... words) {
        return ReclassifyHours.Options.parse(Arrays.asList(words), TABLES);
    }
}
