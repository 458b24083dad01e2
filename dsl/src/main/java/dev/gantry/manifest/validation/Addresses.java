package dev.gantry.manifest.validation;

import org.jspecify.annotations.Nullable;

/** IP addresses and ranges of them, as a server reads them. */
final class Addresses {
    private static final int WORDS = 8;

    private Addresses() {}

    /** An address that is there and is one. */
    static void ip(@Nullable String ip, At at, Faults faults) {
        if (faults.has(at, ip) && ip != null && !isIp(ip)) {
            faults.wrong("address-invalid", at, ip, "For instance 10.0.0.10 or fd00::10.");
        }
    }

    /** A range that is there and is one. */
    static void cidr(@Nullable String cidr, At at, Faults faults) {
        if (faults.has(at, cidr) && cidr != null && !isCidr(cidr)) {
            faults.wrong("address-invalid", at, cidr, "For instance 10.0.0.0/8 or fd00::/8.");
        }
    }

    static boolean isIp(String text) {
        return text.indexOf(':') < 0 ? isIpv4(text) : isIpv6(text);
    }

    static boolean isCidr(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !isIp(text.substring(0, slash))) {
            return false;
        }
        int bits = number(text.substring(slash + 1), 3);
        return bits >= 0 && bits <= (text.indexOf(':') < 0 ? 32 : 128);
    }

    /** What no other machine reaches it by: loopback, link-local, or no address at all. */
    static boolean isLocal(String ip) {
        String text = ip.toLowerCase(java.util.Locale.ROOT);
        return text.equals("0.0.0.0")
                || text.equals("::")
                || text.equals("::1")
                || text.startsWith("127.")
                || text.startsWith("169.254.")
                || text.startsWith("224.0.0.")
                || text.startsWith("fe80:")
                || text.startsWith("ff02:");
    }

    static boolean isIpv6Text(String text) {
        return text.indexOf(':') >= 0;
    }

    private static boolean isIpv4(String text) {
        String[] parts = text.split("\\.", -1);
        for (String part : parts) {
            int number = number(part, 3);
            if (number < 0 || number > 255) {
                return false;
            }
        }
        return parts.length == 4;
    }

    private static boolean isIpv6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return words(text) == WORDS;
        }
        int before = gap == 0 ? 0 : words(text.substring(0, gap));
        String rest = text.substring(gap + 2);
        int after = rest.isEmpty() ? 0 : words(rest);
        return before >= 0 && after >= 0 && before + after < WORDS;
    }

    /** How many words of 16 bits, the last two perhaps as IPv4; far less than none where one is wrong. */
    private static int words(String text) {
        int words = 0;
        String[] parts = text.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i == parts.length - 1 && parts[i].indexOf('.') >= 0) {
                words += isIpv4(parts[i]) ? 2 : -2 * WORDS;
            } else {
                words += isHex(parts[i]) ? 1 : -2 * WORDS;
            }
        }
        return words;
    }

    private static boolean isHex(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.digit(word.charAt(i), 16) < 0 || word.charAt(i) > 'f') {
                return false;
            }
        }
        return !word.isEmpty() && word.length() <= 4;
    }

    /** Decimal without zeros in front; -1 where it is none. */
    private static int number(String text, int longest) {
        if (text.isEmpty() || text.length() > longest || (text.length() > 1 && text.charAt(0) == '0')) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
