package org.roundtrip.forms.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CursorTest {
    @Test
    void comesBackAsItWentOut() {
        var cursor = Cursor.of("tasks", 17, "a-b");
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.position("tasks", cursor, 2)).containsExactly("17", "a-b");
        assertThat(Cursor.id("cases", Cursor.of("cases", 5), 0)).isEqualTo(5);
        assertThat(Cursor.id("cases", null, 9)).isEqualTo(9);
    }

    @Test
    void isRefusedByOtherListsAndWhenItIsMadeUp() {
        assertThatThrownBy(() -> Cursor.id("cases", Cursor.of("tasks", 5), 0)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Cursor.id("cases", "%%", 0)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Cursor.id("cases", Cursor.of("cases", "x"), 0)).isInstanceOf(ProblemException.class);
    }
}
