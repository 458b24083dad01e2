package dev.gantry.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.lang.model.SourceVersion;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaNamesTest {
    @ParameterizedTest
    @CsvSource({
        "image, image",
        "clusterIPs, clusterIPs",
        "x-kubernetes-list-map-keys, xKubernetesListMapKeys",
        "$ref, ref",
        "Port, port",
        "default, default_",
        "enum, enum_",
        "int, int_",
        "true, true_",
        "_, field",
        "hashCode, hashCode_",
        "getClass, getClass_",
        "9lives, field9lives",
        "$$, field",
    })
    void namesMembersAsJavaCan(String schema, String java) {
        assertThat(JavaNames.member(schema)).isEqualTo(java);
    }

    @ParameterizedTest
    @CsvSource({
        "IfNotPresent, IF_NOT_PRESENT",
        "ClusterIP, CLUSTER_IP",
        "ReadWriteOncePod, READ_WRITE_ONCE_POD",
        "IPv4, IPV4",
        "TCP, TCP",
        "HTTP2, HTTP2",
        "JSONPatch, JSON_PATCH",
        "SIGRTMAX-1, SIGRTMAX_MINUS_1",
        "SIGRTMIN+15, SIGRTMIN_PLUS_15",
        "-1, MINUS_1",
        "-0.5, MINUS_0_5",
        "1E+30, _1_E_PLUS_30",
        "eu-west-1, EU_WEST_1",
        "s/mime, S_MIME",
        "client auth, CLIENT_AUTH",
        "*, ALL",
        "'', UNSET",
        "7up, _7UP",
        "§, VALUE",
    })
    void namesConstantsAsReadersWould(String value, String constant) {
        assertThat(JavaNames.constant(value)).isEqualTo(constant);
    }

    @Test
    void givesEachConstantANameOfItsOwn() {
        assertThat(JavaNames.constants(List.of("a-b", "a b", "aB", "A_B", "a/b"))
                        .values())
                .containsExactly("A_B", "A_B_2", "A_B_3", "A_B_4", "A_B_5");
    }

    @Test
    void hidesNoTypeOfJava() {
        assertThat(JavaNames.type("string")).isEqualTo("StringValue");
        assertThat(JavaNames.type("imagePullPolicy")).isEqualTo("ImagePullPolicy");
    }

    @Property
    void givesAnIdentifierWhateverTheSchemaSays(@ForAll String name) {
        assertThat(JavaNames.member(name)).matches(SourceVersion::isName);
        assertThat(JavaNames.type(name)).matches(SourceVersion::isName);
        assertThat(JavaNames.constants(List.of(name)).values()).allMatch(SourceVersion::isName);
    }
}
