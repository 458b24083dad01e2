package dev.gantry.tests.architecture.wrong.plan;

import java.nio.file.Files;
import java.nio.file.Path;

public final class OpensAFile {
    public static boolean isThere(Path path) {
        return Files.exists(path);
    }
}
