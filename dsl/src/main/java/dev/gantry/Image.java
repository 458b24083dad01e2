package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A container image ({@code spec.containers[].image}).
 *
 * @param name the repository, with its registry where that is not Docker Hub: {@code ghcr.io/acme/order}
 * @param tag the version: {@code 1.4.2}
 * @param digest {@code sha256:…}; pins the content, whatever the tag comes to mean
 * @param release the version that people know it by, where the tag does not say it; empty for the tag
 */
public record Image(String name, String tag, Optional<String> digest, Optional<String> release) {
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_VERSION = 63;
    private static final int LONGEST_TAG = 128;

    /** See the record's components. */
    public Image {
        requireNonNull(name, "name");
        requireNonNull(tag, "tag");
        requireNonNull(digest, "digest");
        requireNonNull(release, "release");
    }

    /** The same image from another registry: {@code image("acme/order", "1.4.2").registry("ghcr.io")}. */
    public Image registry(String host) {
        return new Image(requireNonNull(host, "host") + "/" + withoutRegistry(), tag, digest, release);
    }

    /** The same image in another version; a digest and a release said for the old one go. */
    public Image tag(String version) {
        return new Image(name, requireNonNull(version, "version"), Optional.empty(), Optional.empty());
    }

    /** Pinned to content: {@code sha256:} and 64 hexadecimal digits. */
    public Image digest(String content) {
        return new Image(name, tag, Optional.of(requireNonNull(content, "content")), release);
    }

    /**
     * The version that people know it by, where tag and digest do not say it: {@code image("acme/order",
     * "stable").digest("sha256:…").versioned("2026-11")}. It stands in the label {@code app.kubernetes.io/version}, and
     * names no other image.
     *
     * @param version as a label's value: 1 to 63 letters, digits, '-', '_' and '.', a letter or digit at both ends
     */
    public Image versioned(String version) {
        return new Image(name, tag, digest, Optional.of(requireNonNull(version, "version")));
    }

    /** The version, as a label can hold it: of a tag what is too long, or no letter or digit at an end, is cut off. */
    String version() {
        if (release.isPresent()) {
            return isVersion(release.get()) ? release.get() : "";
        }
        int start = 0;
        while (start < tag.length() && !Spelling.isAlphanumeric(tag.charAt(start))) {
            start++;
        }
        int end = Math.min(tag.length(), start + LONGEST_VERSION);
        while (end > start && !Spelling.isAlphanumeric(tag.charAt(end - 1))) {
            end--;
        }
        return tag.substring(start, end);
    }

    private String withoutRegistry() {
        int slash = name.indexOf('/');
        String first = slash < 0 ? "" : name.substring(0, slash);
        return first.contains(".") || first.contains(":") || first.equals("localhost")
                ? name.substring(slash + 1)
                : name;
    }

    Optional<Wrong> wrong() {
        if (name.length() > LONGEST_NAME || !ImageNames.isName(name)) {
            return Wrong.of(
                    "image-name-invalid",
                    name,
                    "An image's name is lower-case words parted by '/', '.', '_' or '-', a registry's host before them,"
                            + " at most " + LONGEST_NAME + " characters.",
                    "Give the tag apart: image(\"acme/order\", \"1.4.2\").");
        }
        if (!isTag(tag)) {
            return Wrong.of(
                    "image-tag-invalid",
                    tag.isEmpty() ? "(empty)" : tag,
                    "A tag has 1 to 128 letters, digits, '_', '.' and '-', and starts with none of the last two.",
                    "Give one version: image(\"" + name + "\", \"1.4.2\").");
        }
        if (digest.isPresent() && !ImageNames.isDigest(digest.get())) {
            return Wrong.of(
                    "image-digest-invalid",
                    digest.get(),
                    "A digest is an algorithm, ':' and hexadecimal digits.",
                    "Copy it whole: sha256:… with 64 digits.");
        }
        if (release.isPresent() && !isVersion(release.get())) {
            return Wrong.of(
                    "version-invalid",
                    release.get(),
                    "A version stands in a label: 1 to 63 letters, digits, '-', '_' and '.', a letter or digit at both ends.",
                    "Give for instance versioned(\"2026-11\").");
        }
        return Optional.empty();
    }

    private static boolean isVersion(String text) {
        return Spelling.isWord(text, LONGEST_VERSION)
                && Spelling.isAlphanumeric(text.charAt(0))
                && Spelling.isAlphanumeric(text.charAt(text.length() - 1));
    }

    private static boolean isTag(String text) {
        return Spelling.isWord(text, LONGEST_TAG) && text.charAt(0) != '.' && text.charAt(0) != '-';
    }

    /** As Kubernetes reads it: {@code ghcr.io/acme/order:1.4.2}. */
    @Override
    public String toString() {
        return name + ":" + tag + digest.map(content -> "@" + content).orElse("");
    }
}
