package dev.gantry.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The same objects give the same bytes, wherever and whenever. */
class DeterminismTest {
    /** Prints the shop, in a JVM of its own. */
    static final class Printing {
        private Printing() {}

        public static void main(String... args) {
            Manifest shop = Manifest.of("shop", Samples.shop());
            shop.yaml(Secrets.SHOWN, System.out);
            System.out.print(shop.yaml() + shop.digest());
            System.out.flush();
        }
    }

    @Test
    void isTheSameInEveryJvm() throws IOException, InterruptedException {
        String turkish = printed("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Chatham");
        String arabic = printed(
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Duser.timezone=America/St_Johns",
                "-Dfile.encoding=ISO-8859-1",
                "-XX:hashCode=2");
        Manifest shop = Manifest.of("shop", Samples.shop());
        ByteArrayOutputStream here = new ByteArrayOutputStream();
        shop.yaml(Secrets.SHOWN, here);

        assertThat(turkish).isEqualTo(here.toString(StandardCharsets.UTF_8) + shop.yaml() + shop.digest());
        assertThat(arabic).isEqualTo(turkish);
    }

    private static String printed(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UnlockExperimentalVMOptions"); // for hashCode, from which identity hashes come
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classPath(), Printing.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return printed;
    }

    /** Surefire's own class path is in a jar's manifest; the real one stands beside it. */
    private static String classPath() {
        return Objects.requireNonNullElseGet(
                System.getProperty("surefire.test.class.path"), () -> System.getProperty("java.class.path"));
    }
}
