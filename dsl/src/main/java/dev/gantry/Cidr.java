package dev.gantry;

import java.util.Optional;

/** Ranges of addresses: {@code 10.0.0.0/8}, {@code fd00::/8}. */
final class Cidr {
    private Cidr() {}

    static Optional<Wrong> wrong(String text) {
        return is(text)
                ? Optional.empty()
                : Wrong.of(
                        "cidr-invalid",
                        text,
                        "A range of addresses is an address, '/' and the number of bits that count.",
                        "Give for instance 10.0.0.0/8; a single address has /32, of IPv6 /128.");
    }

    static boolean is(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return false;
        }
        String address = text.substring(0, slash);
        int most = isIpv4(address) ? 32 : isIpv6(address) ? 128 : -1;
        return number(text.substring(slash + 1), 3) <= most && number(text.substring(slash + 1), 3) >= 0;
    }

    static boolean isAddress(String text) {
        return isIpv4(text) || isIpv6(text);
    }

    static boolean isIpv4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (String part : parts) {
            if (number(part, 3) < 0 || number(part, 3) > 255) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIpv6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text) == 8;
        }
        int before = gap == 0 ? 0 : groups(text.substring(0, gap));
        int after = gap + 2 == text.length() ? 0 : groups(text.substring(gap + 2));
        return before >= 0 && after >= 0 && before + after < 8;
    }

    /** How many groups of 16 bits; -1 where one is none. */
    private static int groups(String text) {
        int count = 0;
        for (String group : text.split(":", -1)) {
            if (group.isEmpty() || group.length() > 4) {
                return -1;
            }
            for (int i = 0; i < group.length(); i++) {
                if (Character.digit(group.charAt(i), 16) < 0 || group.charAt(i) > 'f') {
                    return -1;
                }
            }
            count++;
        }
        return count;
    }

    /** A decimal number without leading zeros; -1 where it is none. */
    private static int number(String text, int longest) {
        if (text.isEmpty() || text.length() > longest || (text.length() > 1 && text.charAt(0) == '0')) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = 10 * number + (digit - '0');
        }
        return number;
    }
}
