package dev.gantry.manifest.check;

import dev.gantry.problem.Quoted;

/** Every container has an image ({@code image-missing}), written as one word ({@code image-invalid}). */
final class ContainerImages implements Check {
    @Override
    public void check(Objects objects, Report report) {
        for (PodTemplate pod : objects.pods()) {
            for (PodTemplate.ContainerAt at : pod.containers()) {
                String name = at.container().name();
                String image = at.container().image().orElse("");
                if (image.isEmpty()) {
                    report.problem(
                            "image-missing",
                            pod.owner(),
                            at.field() + ".image",
                            "The container " + Quoted.of(name) + " of " + pod.owner() + " has no image.",
                            "A container runs an image.",
                            "Say which, for instance \"nginx:1.27.3\".");
                } else if (hasSpace(image)) {
                    report.problem(
                            "image-invalid",
                            pod.owner(),
                            at.field() + ".image",
                            "The container " + Quoted.of(name) + " of " + pod.owner() + " has the image "
                                    + Quoted.of(image) + ".",
                            "An image's name has no white space.",
                            "Take the white space out.");
                }
            }
        }
    }

    private static boolean hasSpace(String image) {
        for (int i = 0; i < image.length(); i++) {
            if (image.charAt(i) <= ' ') {
                return true;
            }
        }
        return false;
    }
}
