package dev.gantry.manifest.check;

import dev.gantry.problem.Quoted;

/** What runs today runs tomorrow: an image has a tag that stays, or a digest ({@code image-unpinned}). */
final class ImagePins implements Check {
    @Override
    public void check(Objects objects, Report report) {
        for (PodTemplate pod : objects.pods()) {
            for (PodTemplate.ContainerAt at : pod.containers()) {
                at.container()
                        .image()
                        .filter(ImagePins::moves)
                        .ifPresent(image -> report.problem(
                                "image-unpinned",
                                pod.owner(),
                                at.field() + ".image",
                                "The image " + Quoted.of(image) + " of the container "
                                        + Quoted.of(at.container().name()) + " of " + pod.owner()
                                        + " can be another one tomorrow.",
                                "An image has a tag other than latest, or a digest, so that every pod runs the same.",
                                "Say the version, for instance \"" + name(image) + ":1.4.2\"."));
            }
        }
    }

    private static boolean moves(String image) {
        if (image.isEmpty() || image.indexOf('@') >= 0) {
            return false;
        }
        int colon = image.lastIndexOf(':');
        return colon <= image.lastIndexOf('/') || image.substring(colon + 1).equals("latest");
    }

    private static String name(String image) {
        int colon = image.lastIndexOf(':');
        return colon > image.lastIndexOf('/') ? image.substring(0, colon) : image;
    }
}
