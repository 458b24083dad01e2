package dev.gantry.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SingularTest {
    @ParameterizedTest
    @CsvSource({
        "accessModes, accessMode",
        "ipFamilies, ipFamily",
        "usages, usage",
        "matches, match",
        "caches, cache",
        "prefixes, prefix",
        "addresses, address",
        "hostAliases, hostAlias",
        "containerStatuses, containerStatus",
        "causes, cause",
        "resourcesStatus, resourcesStatus",
        "class, class",
        "env, env"
    })
    void namesOneElement(String list, String element) {
        assertThat(Singular.of(list)).isEqualTo(element);
    }
}
