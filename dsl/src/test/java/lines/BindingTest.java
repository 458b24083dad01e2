package lines;

import static dev.gantry.Gantry.app;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.rbac.V1ClusterRoleBinding;
import dev.gantry.kubernetes.rbac.V1RoleRef;
import dev.gantry.kubernetes.rbac.V1Subject;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BindingTest {
    @Test
    void aServiceAccountIsOfTheAppsNamespaceWhereNothingElseIsSaid() {
        V1ClusterRoleBinding binding = V1ClusterRoleBinding.of("view", V1RoleRef.of("ClusterRole", "view"))
                .subjects(V1Subject.of("ServiceAccount", "default"));

        V1ClusterRoleBinding made =
                app("shop", binding).namespace("shop").synth().get(V1ClusterRoleBinding.class, "view");

        assertThat(made.subjects().get(0).namespace()).isEqualTo(Optional.of("shop"));
    }
}
