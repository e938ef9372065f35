package io.fanfare.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** D9 */
class UniformityTest {
    @Test
    void texts_used_equally_often_are_as_many_as_there_are() {
        assertThat(Uniformity.of(List.of(5, 5, 5, 5))).isEqualTo(new Uniformity(20, 5, 4));
        assertThat(Uniformity.of(List.of(30))).isEqualTo(new Uniformity(30, 30, 1));
        assertThat(Uniformity.of(Collections.nCopies(12, 1))).isEqualTo(new Uniformity(12, 1, 12));
    }

    @Test
    void one_that_most_people_use_leaves_few() {
        var alike = Uniformity.of(List.of(90, 5, 5));
        assertThat(alike.mostCommon()).isEqualTo(90);
        assertThat(alike.effective()).isCloseTo(1.23, within(0.01));
    }

    @Test
    void nobody_has_no_text() {
        assertThat(Uniformity.of(List.of())).isEqualTo(Uniformity.NONE);
    }
}
