package dev.gantry;

/** The names of Kubernetes Jobs. */
final class JobNames {
    /** It is the value of a label on the Job's pods. */
    private static final int LONGEST = 63;

    private JobNames() {}

    static String of(Words words) {
        Image image = words.container.image.value();
        return words.job.perVersion ? versioned(words.name, image.release().orElse(image.tag())) : words.name;
    }

    /** Dots become dashes, as in the names of pods, and what else has no place in a name. */
    private static String versioned(String name, String version) {
        StringBuilder all = new StringBuilder(name).append('-');
        boolean alone = true;
        for (int i = 0; i < version.length(); i++) {
            char c = version.charAt(i);
            boolean kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            alone &= kept || c == '.';
            char lower = Character.toLowerCase(c);
            all.append(kept || (lower >= 'a' && lower <= 'z') ? lower : '-');
        }
        // No two versions may give one name, whatever became of their letters or was cut off.
        String print = "-" + Integer.toHexString(version.hashCode());
        if (alone && all.length() <= LONGEST) {
            return all.toString();
        }
        int end = Math.min(all.length(), LONGEST - print.length());
        return all.substring(0, end) + print;
    }
}
