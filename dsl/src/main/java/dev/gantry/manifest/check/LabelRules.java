package dev.gantry.manifest.check;

import dev.gantry.manifest.validation.Names;
import dev.gantry.problem.Quoted;
import java.util.Locale;

/** The forms of a label's key and value; annotations share the key's. */
final class LabelRules {
    static final String KEY = "A key is a name that " + Names.LABEL_VALUE.rule()
            + "; a host name in lower case and \"/\" may stand before it, as in \"example.com/team\".";
    static final String VALUE = "A label's value is empty or " + Names.LABEL_VALUE.rule() + ".";

    private LabelRules() {}

    /** An annotation's key may have capital letters in its host name. */
    static boolean isAnnotationKey(String key) {
        return Names.isLabelKey(key.toLowerCase(Locale.ROOT));
    }

    static boolean isValue(String value) {
        return value.isEmpty() || Names.LABEL_VALUE.allows(value);
    }

    static String keyFix(String key) {
        int slash = key.indexOf('/');
        String name = key.substring(slash + 1);
        return Names.LABEL_VALUE
                .mended(name)
                .map(mended -> key.substring(0, slash + 1) + mended)
                .filter(Names::isLabelKey)
                .map(mended -> "For instance " + Quoted.of(mended) + ".")
                .orElse("Use another key, for instance \"example.com/team\".");
    }

    static String valueFix(String value) {
        return Names.LABEL_VALUE
                        .mended(value)
                        .map(mended -> "For instance " + Quoted.of(mended) + "; any text can stand in an annotation")
                        .orElse("Use another value; any text can stand in an annotation")
                + ".";
    }
}
