package dev.gantry.manifest.constraint;

import java.util.Locale;
import java.util.Optional;

/**
 * {@code format} of strings: those that the server knows and that can be told here exactly. {@code int-or-string} and other
 * names mean nothing to the server; {@code email}, {@code isbn} and {@code creditcard} are left to it.
 */
enum Format implements Constraint {
    DATE("a date like 2026-01-31") {
        @Override
        boolean allows(String text) {
            return Times.isDate(text);
        }
    },
    DATETIME("a time like 2026-01-31T12:00:00Z") {
        @Override
        boolean allows(String text) {
            return Times.isDateTime(text);
        }
    },
    DURATION("a duration like 1h30m") {
        @Override
        boolean allows(String text) {
            return Times.isDuration(text);
        }
    },
    BYTE("bytes in Base64") {
        @Override
        boolean allows(String text) {
            return Form.BASE64.fits(text);
        }
    },
    IPV4("an IPv4 address") {
        @Override
        boolean allows(String text) {
            return Addresses.isIp(text) && text.indexOf('.') >= 0;
        }
    },
    IPV6("an IPv6 address") {
        @Override
        boolean allows(String text) {
            return text.indexOf(':') >= 0 && Addresses.isStrictIp(text);
        }
    },
    CIDR("addresses like 10.0.0.0/8") {
        @Override
        boolean allows(String text) {
            return Addresses.isCidr(text);
        }
    },
    MAC("a MAC address like 01:23:45:67:89:ab") {
        @Override
        boolean allows(String text) {
            return Addresses.isMac(text);
        }
    },
    HOSTNAME("a host's name") {
        @Override
        boolean allows(String text) {
            return Addresses.isHostname(text);
        }
    },
    UUID("a UUID") {
        @Override
        boolean allows(String text) {
            return Form.UUID.fits(text);
        }
    },
    UUID3("a UUID of version 3") {
        @Override
        boolean allows(String text) {
            return Form.UUID3.fits(text);
        }
    },
    UUID4("a UUID of version 4") {
        @Override
        boolean allows(String text) {
            return Form.UUID4.fits(text);
        }
    },
    UUID5("a UUID of version 5") {
        @Override
        boolean allows(String text) {
            return Form.UUID5.fits(text);
        }
    },
    BSONOBJECTID("24 hexadecimal digits") {
        @Override
        boolean allows(String text) {
            return Form.BSON.fits(text);
        }
    },
    HEXCOLOR("a colour like #00FF00") {
        @Override
        boolean allows(String text) {
            return Form.HEX_COLOR.fits(text);
        }
    },
    RGBCOLOR("a colour like rgb(0,255,0)") {
        @Override
        boolean allows(String text) {
            return Form.RGB_COLOR.fits(text);
        }
    },
    SSN("a number like 123-45-6789") {
        @Override
        boolean allows(String text) {
            return text.length() == 11 && Form.SSN.fits(text);
        }
    },
    K8SSHORTNAME("a name of at most 63 small letters, digits and dashes") {
        @Override
        boolean allows(String text) {
            return text.length() <= 63 && Form.SHORT_NAME.fits(text);
        }
    },
    K8SLONGNAME("a name of at most 253 small letters, digits, dashes and dots") {
        @Override
        boolean allows(String text) {
            return text.length() <= 253 && Form.LONG_NAME.fits(text);
        }
    },
    URI("a URI like https://example.com/a, or a path like /a") {
        @Override
        boolean allows(String text) {
            return Addresses.mayBeUri(text);
        }
    };

    private final String words;

    Format(String words) {
        this.words = words;
    }

    /** The format of a name; none where it says nothing, or nothing that can be told here. */
    static Optional<Format> of(String name) {
        String plain = name.replace("-", "");
        for (Format format : values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(plain)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** Whether this is all that the server knows of a format: what passes here passes there. */
    static boolean isExact(String name) {
        return switch (name.replace("-", "")) {
            case "email", "isbn", "isbn10", "isbn13", "creditcard", "uri" -> false;
            default -> true;
        };
    }

    abstract boolean allows(String text);

    @Override
    public void check(Object value, String path, Violations out) {
        if (value instanceof String text && !allows(text)) {
            out.add(path, "is " + Shown.value(text, path), rule(), "");
        }
    }

    @Override
    public String rule() {
        return "is " + words;
    }
}
