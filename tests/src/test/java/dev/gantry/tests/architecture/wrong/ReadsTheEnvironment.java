package dev.gantry.tests.architecture.wrong;

import dev.gantry.tests.architecture.wrong.cli.Commands;

public final class ReadsTheEnvironment {
    public static String home() {
        return System.getenv("HOME") + Commands.names();
    }
}
