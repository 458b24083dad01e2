package dev.gantry;

import dev.gantry.kubernetes.core.V1ConfigMapKeySelector;
import dev.gantry.kubernetes.core.V1EnvVar;
import dev.gantry.kubernetes.core.V1EnvVarSource;
import dev.gantry.kubernetes.core.V1ObjectFieldSelector;
import dev.gantry.kubernetes.core.V1SecretKeySelector;

/** A container's variables. */
final class EnvOf {
    private EnvOf() {}

    static V1EnvVar variable(String name, EnvValue value, Scene scene) {
        V1EnvVar variable = V1EnvVar.of(name);
        if (value instanceof SecretKey key) {
            return variable.valueFrom(V1EnvVarSource.of()
                    .secretKeyRef(V1SecretKeySelector.of(key.key().name())
                            .name(scene.nameOf(key.secret().part()))));
        }
        if (value instanceof ConfigKey key) {
            return variable.valueFrom(V1EnvVarSource.of()
                    .configMapKeyRef(V1ConfigMapKeySelector.of(key.key().name())
                            .name(scene.nameOf(key.config().part()))));
        }
        if (value instanceof PodField field) {
            return variable.valueFrom(V1EnvVarSource.of().fieldRef(V1ObjectFieldSelector.of(field.path())));
        }
        return variable.value(text(value, scene));
    }

    private static String text(EnvValue value, Scene scene) {
        if (value instanceof EnvValue.Text text) {
            return text.text();
        }
        Address address = value instanceof Called called
                ? new Address(called, "", Address.Form.HOST_AND_PORT, "")
                : (Address) value;
        if (address.to() instanceof Outside outside) {
            return address.text(outside.name(), outside.number());
        }
        Endpoint endpoint = (Endpoint) address.to();
        Port port = scene.port(endpoint);
        return address.text(endpoint.target().id().name(), port == null ? 0 : port.servicePort());
    }
}
