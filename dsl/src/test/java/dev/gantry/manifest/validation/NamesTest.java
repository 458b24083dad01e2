package dev.gantry.manifest.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "LABEL, a-1",
        "LABEL, 1",
        "LABEL_WITH_LETTER_FIRST, a1",
        "SUBDOMAIN, a.b-c.1",
        "PATH_SEGMENT, System:a b",
        "PATH_SEGMENT, ...",
        "LABEL_VALUE, A_b.c-1",
        "DATA_KEY, .dockerconfigjson",
        "DATA_KEY, -",
        "PORT, http-1",
        "PORT, 1a"
    })
    void allowsNamesOfTheForm(Names form, String name) {
        assertThat(form.allows(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "LABEL, -a",
        "LABEL, a-",
        "LABEL, a.b",
        "LABEL, A",
        "LABEL, ä",
        "LABEL, a_b",
        "LABEL_WITH_LETTER_FIRST, 1a",
        "SUBDOMAIN, a..b",
        "SUBDOMAIN, .a",
        "SUBDOMAIN, a.",
        "SUBDOMAIN, a-.b",
        "PATH_SEGMENT, ..",
        "PATH_SEGMENT, a/b",
        "PATH_SEGMENT, a%b",
        "LABEL_VALUE, _a",
        "LABEL_VALUE, a.",
        "LABEL_VALUE, a b",
        "DATA_KEY, ..a",
        "DATA_KEY, a/b",
        "PORT, 80",
        "PORT, a--b",
        "PORT, -a",
        "PORT, abcdefghijklmnop"
    })
    void refusesOthers(Names form, String name) {
        assertThat(form.allows(name)).isFalse();
    }

    @Test
    void holdsTheLengthsThatKubernetesHolds() {
        assertThat(Names.LABEL.allows("a".repeat(63))).isTrue();
        assertThat(Names.LABEL.allows("a".repeat(64))).isFalse();
        assertThat(Names.SUBDOMAIN.allows("a".repeat(253))).isTrue();
        assertThat(Names.SUBDOMAIN.allows("a".repeat(254))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Names.class)
    void refusesTheEmptyName(Names form) {
        assertThat(form.allows("")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"SUBDOMAIN, Order_Settings, order-settings", "LABEL, -shop.EU-, shop-eu", "LABEL_VALUE, a & b, a-b"})
    void offersANameNearby(Names form, String name, String mended) {
        assertThat(form.mended(name)).contains(mended);
    }

    @Test
    void offersNoNameWhereNoneIsNear() {
        assertThat(Names.LABEL.mended("&&&")).isEmpty();
    }
}
