package dev.gantry.tests.crd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.codegen.crd.Settings;
import dev.gantry.codegen.emit.CustomResources;
import dev.gantry.codegen.model.ModelIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values around the models that fabric8 has of a custom resource. */
class ModelJarTest {
    private static final String USE = """
            import crd.io.k8s.networking.gateway.v1.*;
            import io.fabric8.kubernetes.api.model.gatewayapi.v1.GatewayClass;
            public class Use implements java.util.concurrent.Callable<Object> {
                public Object call() {
                    V1GatewayClass one = V1GatewayClass.of("fast", V1GatewayClassSpec.of("example.com/controller"))
                            .spec(spec -> spec.parametersRef(V1GatewayClassSpecParametersRef.of("Config", "a.io", "c")));
                    GatewayClass model = one.model();
                    crd.io.k8s.networking.gateway.v1.model.Gateway own = V1Gateway.of("g").model();
                    return model.getSpec().getParametersRef().getKind() + own.getKind() + V1GatewayClass.from(model).equals(one);
                }
            }
            """;

    @Test
    void areUsedWhereTheyFitTheDefinition(@TempDir Path folder) throws Exception {
        UserProject project = UserProject.of(
                folder,
                UserProject.definition("gatewayclass.yaml"),
                Settings.in("crd"),
                ModelIndex.of(ModelJarTest.class.getClassLoader()));

        assertThat(project.with("Use.java", USE).call("Use")).isEqualTo("ConfigGatewaytrue");
        assertThat(Files.readString(project.generated().resolve(CustomResources.REPORT)))
                .contains("gateway.networking.k8s.io/v1/Gateway has a model of its own")
                .contains("Gateway.spec.ofTheFuture has no place in the model class")
                .doesNotContain("GatewayClass has a model of its own");
    }
}
