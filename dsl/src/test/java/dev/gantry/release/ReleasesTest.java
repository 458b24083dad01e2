package dev.gantry.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.Gantry;
import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.kubernetes.core.V1Secret;
import dev.gantry.manifest.Manifest;
import dev.gantry.problem.GantryException;
import dev.gantry.release.Release.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReleasesTest {
    private static final Instant BEGAN = Instant.parse("2026-03-01T10:00:00Z");

    private static Release release(int number, State state, Map<String, String> versions) {
        return new Release(number, BEGAN, state, "d" + number, 1, Optional.empty(), new TreeMap<>(versions));
    }

    @Test
    void readsBackWhatItWrote() {
        Releases releases = Releases.NONE
                .with(release(1, State.READY, Map.of("deployment/a", "1", "deployment/b", "1")))
                .with(release(2, State.FAILED, Map.of("deployment/a", "2", "deployment/c", "1")))
                .with(release(3, State.UNFINISHED, Map.of()))
                .with(new Release(
                        4, BEGAN, State.APPLIED, "d", 3, Optional.of(2), new TreeMap<>(Map.of("job/a", "x"))));

        assertThat(Releases.parse(releases.text())).isEqualTo(releases);
        assertThat(Releases.parse("")).isEqualTo(Releases.NONE);
    }

    @Test
    void writesVersionsThatStayOnce() {
        TreeMap<String, String> thousand = new TreeMap<>();
        for (int i = 0; i < 1000; i++) {
            thousand.put("deployment/service-" + i, "1.4.2");
        }
        Releases one = Releases.NONE.with(release(1, State.READY, thousand));
        Releases ten = one;
        for (int i = 2; i <= 10; i++) {
            thousand.put("deployment/service-7", "1.4." + i);
            ten = ten.with(release(i, State.READY, thousand));
        }

        assertThat(ten.text().length()).isLessThan(one.text().length() + 2000);
        assertThat(Releases.parse(ten.text())).isEqualTo(ten);
    }

    @Test
    void keepsTheLastGoodOneHoweverLongAgoItWas() {
        Releases releases = Releases.NONE.with(release(1, State.READY, Map.of()));
        for (int i = 2; i <= 9; i++) {
            releases = releases.with(release(i, State.FAILED, Map.of())).bounded(3);
        }

        assertThat(releases.all()).extracting(Release::number).containsExactly(1, 7, 8, 9);
        assertThat(releases.lastGood()).get().extracting(Release::number).isEqualTo(1);
        assertThat(releases.nextNumber()).isEqualTo(10);
    }

    @Test
    void tellsOfWhatItDidNotWrite() {
        for (String text :
                List.of("[{]", "[{\"number\":1}]", "[{\"began\":\"2026-03-01T10:00:00Z\",\"state\":\"BAD\"}]")) {
            assertThatThrownBy(() -> Releases.parse(text))
                    .isInstanceOf(GantryException.class)
                    .hasMessageContaining("is not one that Gantry wrote");
        }
    }

    @Test
    void aManifestComesOutOfItsPiecesAsItWentInSecretsIncluded() {
        StringBuilder noise = new StringBuilder();
        new Random(1).ints(1_500_000, ' ', '~').forEach(it -> noise.append((char) it));
        Manifest manifest = Manifest.of(
                "shop",
                List.of(
                        V1ConfigMap.of("noise").data(Map.of("noise", noise.toString())),
                        V1Secret.of("account").stringData(Map.of("password", "hunter2")),
                        Gantry.customResource("acme.io/v1", "Thing", "t", Map.of("spec", Map.of("list", List.of())))));

        List<byte[]> pieces = Packing.pack(manifest);

        assertThat(pieces).hasSizeGreaterThan(1).allMatch(piece -> piece.length <= Packing.MOST_BYTES);
        Manifest again = Packing.unpack("shop", "release 1", pieces);
        assertThat(again.digest()).isEqualTo(manifest.digest());
        assertThat(again).isEqualTo(manifest);
    }

    @Test
    void damagedPiecesAreTold() {
        List<byte[]> pieces = List.of(new byte[] {1, 2, 3});

        assertThatThrownBy(() -> Packing.unpack("shop", "release 1", pieces))
                .hasMessageContaining("What is kept of release 1 of shop is damaged");
    }
}
