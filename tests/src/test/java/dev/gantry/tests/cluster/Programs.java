package dev.gantry.tests.cluster;

import dev.gantry.tests.cluster.ClusterSource.NotAvailable;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The programs that this machine has. */
final class Programs {
    private Programs() {}

    static Path onPath(String program) throws NotAvailable {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(path)
                .map(folder -> Path.of(folder).resolve(program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new NotAvailable(program + " is not on the PATH"));
    }
}
