package dev.gantry.status;

import java.util.regex.Pattern;

/** Other programs' messages, freed of what their layers put before the point. */
final class Words {
    private static final Pattern LAYERS = Pattern.compile("^(?:Back-off pulling image \"[^\"]*\""
            + "|Failed to pull image \"[^\"]*\""
            + "|(?:Err)?ImagePull(?:BackOff)?"
            + "|rpc error: code = \\w+ desc ="
            + "|Error response from daemon"
            + "|failed to pull and unpack image \"[^\"]*\""
            + "|failed to resolve (?:reference|image) \"[^\"]*\""
            + "|failed to do request"
            + "|(?:Head|Get) \"[^\"]*\")(?::\\s*|\\s+|$)");
    private static final Pattern CREATION =
            Pattern.compile("^(?:Error creating: )?(?:(?:pods|persistentvolumeclaims) \"[^\"]*\" is forbidden: )?");
    private static final int LONGEST = 300;

    private Words() {}

    /** What the registry said of the image; empty where nothing remains. */
    static String ofRegistry(String message, String image) {
        String words = oneLine(message);
        String before;
        do {
            before = words;
            words = LAYERS.matcher(words).replaceFirst("");
        } while (!words.equals(before));
        int named = words.indexOf(image + ": ");
        return shortened(named >= 0 && named < 30 ? words.substring(named + image.length() + 2) : words);
    }

    /** Why a pod was not made. */
    static String ofCreation(String message) {
        return shortened(CREATION.matcher(oneLine(message)).replaceFirst(""));
    }

    static String shortened(String message) {
        String words = oneLine(message);
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s+", " ");
    }
}
