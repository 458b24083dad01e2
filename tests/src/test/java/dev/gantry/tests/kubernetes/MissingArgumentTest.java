package dev.gantry.tests.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.tests.javac.Javac;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaving out what an object must have does not compile; the same program with it does. */
class MissingArgumentTest {
    private static final String REFUSED = "compiler\\.err\\.cant\\.apply\\.symbols?";
    private static final int LINE_OF_VALUE = 14;

    /** Each stands for two programs: with what is between the marks, and without. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "V1Container.of(«\"web\"»).image(\"nginx\")",
                "V1ContainerPort.of(«8080»).name(\"http\")",
                "V1Deployment.of(«\"web\", »V1DeploymentSpec.of(V1LabelSelector.of(), V1PodTemplateSpec.of()))",
                "V1Deployment.of(\"web\"«, V1DeploymentSpec.of(V1LabelSelector.of(), V1PodTemplateSpec.of())»)",
                "V1DeploymentSpec.of(«V1LabelSelector.of(), »V1PodTemplateSpec.of())",
                "V1DeploymentSpec.of(V1LabelSelector.of()«, V1PodTemplateSpec.of()»)",
                "V1Job.of(\"once\"«, V1JobSpec.of(V1PodTemplateSpec.of())»)",
                "V1Service.of(«\"web\"»)",
                "V1ServicePort.of(«80»).targetPort(IntOrString.of(\"http\"))",
                "V1Probe.of().httpGet(V1HTTPGetAction.of(«IntOrString.of(\"http\")»))",
                "V1EnvVar.of(«\"HOME\"»).value(\"/\")",
                "V1VolumeMount.of(\"data\"«, \"/data\"»)",
                "V1PriorityClass.of(\"urgent\"«, 1_000_000»)",
                "V1RoleBinding.of(\"readers\"«, V1RoleRef.of(\"Role\", \"reader\")»)",
                "V2HorizontalPodAutoscalerSpec.of(«10, »V2CrossVersionObjectReference.of(\"Deployment\", \"web\"))",
                "V1Toleration.of().effect(V1Taint.Effect.«NO_SCHEDULE»)",
            })
    void doesNotCompile(String marked) {
        String right = program(marked.replaceAll("[«»]", ""));
        String wrong = program(marked.replaceAll("«.*»", marked.contains(".«") ? "SOMETIMES" : ""));

        assertThat(Javac.compile("Program", right)).isEmpty();
        // Where the argument that is left out was not the last, javac says it once more of what it guessed.
        assertThat(Javac.compile("Program", wrong)).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.line()).isEqualTo(LINE_OF_VALUE);
            assertThat(finding.code())
                    .matches(marked.contains(".«") ? "compiler\\.err\\.cant\\.resolve\\.location" : REFUSED);
        });
    }

    private static String program(String value) {
        return """
                package user;

                import dev.gantry.kubernetes.*;
                import dev.gantry.kubernetes.apps.*;
                import dev.gantry.kubernetes.autoscaling.*;
                import dev.gantry.kubernetes.batch.*;
                import dev.gantry.kubernetes.core.*;
                import dev.gantry.kubernetes.meta.*;
                import dev.gantry.kubernetes.rbac.*;
                import dev.gantry.kubernetes.scheduling.*;

                public class Program {
                    static final Object VALUE =
                            %s;
                }
                """.formatted(value);
    }

    @Test
    void doesNotCompileForAnyRequiredArgumentOfAnyType() {
        List<Factories.Call> calls = Factories.calls();
        assertThat(calls).hasSizeGreaterThan(300);

        assertThat(Javac.compile("Program", Factories.program(calls, Factories.Call::whole)))
                .isEmpty();
        List<Javac.Finding> findings =
                Javac.compile("Program", Factories.program(calls, Factories.Call::withoutArgument));

        assertThat(findings).extracting(Javac.Finding::line).containsExactlyElementsOf(Factories.linesOf(calls));
        assertThat(findings).allSatisfy(finding -> assertThat(finding.code()).matches(REFUSED));
    }
}
