package dev.gantry.tests.docs;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.manifest.Manifest;
import ftgo.Ftgo;
import ftgo.Stage;
import java.util.List;

/** How many lines somebody has to write: blank ones, comments and the head of a Java file are none. */
final class Lines {
    private static final String RESTAURANT = "ftgo-restaurant-service";

    private Lines() {}

    /** A line for each file; {@code manifest} is what the restaurant service becomes in production. */
    static String counted(List<String> files) {
        StringBuilder text = new StringBuilder();
        for (String file : files) {
            boolean manifest = file.equals("manifest");
            String name = manifest ? "the YAML of " + RESTAURANT + " in production" : file;
            text.append(String.format("%4d  %s%n", count(manifest ? restaurant() : Sources.file(file)), name));
        }
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private static String restaurant() {
        Manifest ftgo = Ftgo.in(Stage.PRODUCTION).synth();
        List<KubernetesObject> its = ftgo.objects().stream()
                .filter(object -> object.name().equals(RESTAURANT))
                .toList();
        return Manifest.of("ftgo", its).yaml();
    }

    private static long count(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.matches("(//|/?\\*|#|package |import ).*"))
                .count();
    }
}
