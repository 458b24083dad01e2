package dev.gantry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaidTest {
    private static final Command APPLY = new ApplyCommand();

    private static Optional<Said> plainly(String words) {
        return Said.plainly(APPLY.allOptions(Shop.environments()), List.of(words.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--env production",
                "--env=production",
                "--env=a=b",
                "--env=",
                "-n shop",
                "-n shop --yes --timeout 5m",
                "-y --no-wait --kubeconfig=/tmp/x -o json"
            })
    void understandsPlainCallsAsPicocliDoes(String words) {
        Said said = Grammar.said(Grammar.of("shop", Shop.environments(), List.of(APPLY))
                .parseArgs(("apply " + words).split(" "))
                .subcommand());
        assertThat(plainly(words)).contains(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "-h",
                "--yes=true",
                "--env",
                "--env -y",
                "-nshop",
                "-n=shop",
                "more",
                "--env a --env b",
                "--unknown",
                "--",
                "-yo json",
                "--ye"
            })
    void leavesTheRestToPicocli(String words) {
        assertThat(plainly(words)).isEmpty();
    }
}
