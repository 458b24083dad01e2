package dev.gantry.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private static final Problem NAME = Problem.at(
            Origin.of("shop/order", new Source("Order.java", 31)),
            "name-invalid",
            "It is \"X\".",
            "It is lower-case.",
            "Say \"x\".");
    private static final Problem LATER =
            Problem.at(Origin.of("shop/order", new Source("Order.java", 200)), "a", "A.", "B.", "C.");
    private static final Problem NOWHERE = Problem.at(Origin.of("shop/order"), "a", "A.", "B.", "");

    @Test
    void printsPlaceValueRuleAndFix() {
        assertThat(NAME).hasToString("""
                        shop/order (Order.java:31): GAN0201 name-invalid
                          It is "X".
                          It is lower-case.
                          Say "x".""");
    }

    @Test
    void leavesOutAFixThatThereIsNot() {
        assertThat(NOWHERE).hasToString("shop/order: a\n  A.\n  B.");
    }

    @Test
    void sortsByPathAndLineAndTellsEachOnce() {
        assertThat(Problems.of(List.of(NOWHERE, LATER, NAME, LATER)).list()).containsExactly(NAME, LATER, NOWHERE);
        assertThat(Problems.of(List.of(LATER)).and(Problems.of(List.of(NAME))))
                .isEqualTo(Problems.of(List.of(NAME, LATER)));
    }

    @Test
    void throwsAllAtOnce() {
        assertThatThrownBy(() -> Problems.of(List.of(NAME, LATER)).orThrow())
                .isInstanceOfSatisfying(ProblemsException.class, e -> {
                    assertThat(e.code()).isEqualTo("definition-invalid");
                    assertThat(e.problems().list()).hasSize(2);
                })
                .hasMessageStartingWith("2 problems:\n\nshop/order (Order.java:31): GAN0201 name-invalid\n");
        assertThatThrownBy(() -> Problems.of(List.of(NAME)).orThrow())
                .isInstanceOfSatisfying(
                        ProblemsException.class, e -> assertThat(e.code()).isEqualTo("name-invalid"));
    }

    @Test
    void throwsNothingWhereNothingIsWrong() {
        assertThatCode(() -> Problems.none().orThrow()).doesNotThrowAnyException();
        assertThat(Problems.of(List.of())).isEqualTo(Problems.none()).isEmpty();
    }

    @Test
    void offersWhatMayHaveBeenMeant() {
        assertThat(NearNames.of("pasword", Set.of("password", "passwords", "user")))
                .containsExactly("password", "passwords");
        assertThat(NearNames.offer("pasword", Set.of("password", "user"))).isEqualTo("Did you mean \"password\"?");
        assertThat(NearNames.offer("HTTP", Set.of("http"))).isEqualTo("Did you mean \"http\"?");
        assertThat(NearNames.offer("x", List.of("password", "user"))).isEqualTo("There is \"password\" and \"user\".");
        assertThat(NearNames.offer("x", List.of())).isEmpty();
        assertThat(NearNames.offer("x", List.of("aa", "bb", "cc", "dd", "ee", "ff", "gg")))
                .isEmpty();
    }

    @Test
    void quotesAValueOnOneHarmlessLine() {
        assertThat(Quoted.of("a\"b\\c\n\u001b[31m\u202e")).isEqualTo("\"a\\\"b\\\\c\\u000a\\u001b[31m\\u202e\"");
        assertThat(Quoted.of("x".repeat(100))).isEqualTo("\"" + "x".repeat(80) + "…\"");
    }
}
