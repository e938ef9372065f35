package io.fanfare.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.config.Setting;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each function gets the settings that its code reads: none is missing at start, none is given away needlessly. */
class SettingsTest {
    static List<Template.Function> functions() {
        return Template.REAL.functions();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void theEnvironmentIsWhatTheCodeReads(Template.Function function) {
        assertThat(read(function))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(function.environment().keySet());
    }

    @Test
    void everySettingIsReadByAFunction() {
        var read = functions().stream()
                .flatMap(function -> read(function).stream())
                .collect(Collectors.toSet());
        var all = Stream.of(Setting.values()).map(Setting::name);
        assertThat(read).containsExactlyInAnyOrderElementsOf(all.toList());
    }

    private static Set<String> read(Template.Function function) {
        return Reach.of(function)
                .accesses()
                .filter(access -> access.getTargetOwner().isEquivalentTo(Setting.class))
                .filter(access -> !access.getOriginOwner().isEquivalentTo(Setting.class))
                .map(access -> access.getTarget().getName())
                .filter(name -> Stream.of(Setting.values())
                        .anyMatch(setting -> setting.name().equals(name)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
