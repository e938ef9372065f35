package io.fanfare.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.guidance.Guidelines.Text;
import io.fanfare.kernel.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Versions of the guidelines (000-32, 001-3). */
class ChangeGuidelinesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private final Shelf shelf = new Shelf();
    private final ChangeGuidelines changeGuidelines = new ChangeGuidelines(shelf);

    @Test
    void each_change_is_a_version_and_the_same_again_is_none() {
        assertThat(changeGuidelines.change(texts("One"), NOW).version()).isEqualTo(1);
        assertThat(changeGuidelines.change(texts("One"), NOW.plusSeconds(60)).since())
                .isEqualTo(NOW);
        assertThat(changeGuidelines.change(texts("Two"), NOW).version()).isEqualTo(2);
        assertThat(shelf.kept).extracting(Guidelines::version).containsExactly(1, 2);
    }

    @Test
    void two_changes_at_once_are_two_versions() {
        shelf.before = () -> shelf.kept.add(new Guidelines(1, NOW, texts("Another's")));
        assertThat(changeGuidelines.change(texts("Mine"), NOW).version()).isEqualTo(2);
        assertThat(shelf.kept).hasSize(2);
    }

    private static Map<Language, Text> texts(String introduction) {
        return Map.of(Language.EN, new Text(introduction, new Advice(List.of(), List.of())));
    }

    private static final class Shelf implements GuidelineBook {
        private final List<Guidelines> kept = new ArrayList<>();
        private Runnable before = () -> {};

        @Override
        public Optional<Guidelines> current() {
            return kept.isEmpty() ? Optional.empty() : Optional.of(kept.getLast());
        }

        @Override
        public List<Guidelines> all() {
            return kept.reversed();
        }

        @Override
        public boolean keep(Guidelines guidelines) {
            var another = before;
            before = () -> {};
            another.run();
            boolean free = kept.stream().noneMatch(one -> one.version() == guidelines.version());
            return free && kept.add(guidelines);
        }
    }
}
