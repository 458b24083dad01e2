package dev.gantry.manifest.constraint;

import com.google.re2j.Pattern;

/** Forms of text that one pattern tells. */
enum Form {
    BASE64("([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})"),
    UUID(uuid("", "")),
    UUID3(uuid("3", "")),
    UUID4(uuid("4", "[89ab]")),
    UUID5(uuid("5", "[89ab]")),
    BSON("[0-9a-fA-F]{24}"),
    HEX_COLOR("#?([0-9a-fA-F]{3}){1,2}"),
    RGB_COLOR("rgb\\(" + shade() + "," + shade() + "," + shade() + "\\)"),
    SSN("\\d{3}[- ]?\\d{2}[- ]?\\d{4}"),
    SHORT_NAME(segment()),
    LONG_NAME(segment() + "(\\." + segment() + ")*"),
    TIME_OF_DAY("([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(.\\d+)?(z|[+-]\\d\\d:\\d\\d)"),
    DURATION("[-+]?(0|((\\d+\\.?\\d*|\\.\\d+)(ns|us|µs|μs|ms|s|m|h))+)"),
    /** As people say it, with anything around it: {@code 3 days}. */
    SPOKEN_DURATION(
            "(?is).*\\d\\s*((nano|micro|milli|sec|min|hour|day|week).*" + "|(ns|us|µs|ms|s|m|hr?|d|wk?)([^a-zµ].*)?)");

    private final Pattern pattern;

    Form(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    boolean fits(String text) {
        return pattern.matches(text);
    }

    private static String uuid(String version, String variant) {
        String hex = "[0-9a-f]";
        return "(?i)" + hex + "{8}-?" + hex + "{4}-?"
                + (version.isEmpty() ? hex + "{4}" : version + hex + "{3}") + "-?"
                + (variant.isEmpty() ? hex + "{4}" : variant + hex + "{3}") + "-?" + hex + "{12}";
    }

    private static String shade() {
        return "\\s*(0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])\\s*";
    }

    private static String segment() {
        return "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    }
}
