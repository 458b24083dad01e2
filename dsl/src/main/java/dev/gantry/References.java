package dev.gantry;

import dev.gantry.kubernetes.Named;
import dev.gantry.problem.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that a part refers to, in the order in which it was said. */
final class References {
    private final List<Reference> found = new ArrayList<>();

    private References() {}

    static List<Reference> of(Named part) {
        References references = new References();
        if (part instanceof Workload<?> workload) {
            references.workload(workload.words());
        } else if (part instanceof Claim claim) {
            references.storage(claim.classRef(), "storageClass", claim.origin().line());
        }
        return references.found;
    }

    private void workload(Words words) {
        container(words.container, "");
        for (Said<Beside> beside : words.beside.values()) {
            container(Beside.words(beside.value()), Beside.place(beside.value()) + "/");
        }
        for (Said<Called> call : words.calls.values()) {
            if (call.value() instanceof Endpoint endpoint) {
                endpoint(endpoint, "calls", call.line());
            }
        }
        for (Said<Storage> storage : words.storages.values()) {
            storage(storage.value().classRef(), "storage/" + storage.value().name(), storage.line());
        }
        identity(words.identity);
        if (words.placement != null) {
            for (Rule rule : words.placement.value().rules()) {
                rule(rule, words.placement.line());
            }
        }
        if (words.exposed != null) {
            for (Exposure exposure : words.exposed.value()) {
                exposure(exposure, words.exposed.line());
            }
        }
        if (words.upgrade != null) {
            upgrade(words.upgrade);
        }
        for (Said<Ref<Job>> before : words.job.after.values()) {
            add(before.value().part(), "after", Optional.empty(), before.line());
        }
    }

    private void exposure(Exposure exposure, @Nullable Source line) {
        if (exposure instanceof Ingress ingress) {
            ingress.tls().ifPresent(tls -> {
                add(tls, "exposed", Optional.of("tls.crt"), line);
                add(tls, "exposed", Optional.of("tls.key"), line);
            });
        } else if (exposure instanceof HttpRoute route) {
            for (HttpRoute.Share other : route.others()) {
                Endpoint to = other.to();
                // The gateway calls it, and not who gives it a share.
                found.add(new Reference(
                        to.target().part(), "exposed", Optional.of(to.portName()), Reference.Sort.ROUTE, line));
            }
        }
    }

    private void identity(Identity identity) {
        if (identity.account != null) {
            add(identity.account.value(), "serviceAccount", Optional.empty(), identity.account.line());
        }
        for (Said<Secret> secret : identity.imagePullSecrets.values()) {
            add(secret.value(), "imagePullSecrets", Optional.of(Secret.DOCKER_CONFIG.name()), secret.line());
        }
    }

    private void upgrade(Said<Upgrade> said) {
        for (Ref<Job> job : UpgradeWords.of(said.value()).after()) {
            add(job.part(), "upgrade", Optional.empty(), said.line());
        }
    }

    private void container(ContainerWords words, String under) {
        for (Map.Entry<String, Said<EnvValue>> entry : words.env.entries()) {
            Said<EnvValue> said = entry.getValue();
            env(said.value(), under + "env/" + entry.getKey(), said.line());
        }
        for (Map.Entry<String, Said<Mountable>> entry : words.mounts.entries()) {
            Said<Mountable> said = entry.getValue();
            mount(said.value(), under + Words.mountAt(entry.getKey()), said.line());
        }
        devices(words, under);
    }

    private void env(EnvValue value, String where, @Nullable Source line) {
        if (value instanceof Endpoint endpoint) {
            endpoint(endpoint, where, line);
        } else if (value instanceof Address address && address.to() instanceof Endpoint endpoint) {
            endpoint(endpoint, where, line);
        } else if (value instanceof SecretKey key) {
            add(key.secret().part(), where, Optional.of(key.key().name()), line);
        } else if (value instanceof ConfigKey key) {
            add(key.config().part(), where, Optional.of(key.key().name()), line);
        }
    }

    private void mount(Mountable value, String where, @Nullable Source line) {
        for (MountReferences.To to : MountReferences.of(value)) {
            add(to.part(), where, to.promise(), line);
        }
    }

    private void devices(ContainerWords words, String under) {
        for (Said<Device> device : words.devices.values()) {
            add(device.value().claim(), under + "uses/" + device.value().name(), Optional.empty(), device.line());
        }
    }

    private void storage(Optional<StorageClassRef> storageClass, String where, @Nullable Source line) {
        if (storageClass.isPresent() && storageClass.get().object().isPresent()) {
            add(storageClass.get().object().get().part(), where, Optional.empty(), line);
        }
    }

    private void rule(Rule rule, @Nullable Source line) {
        if (rule instanceof Rule.Wish wish
                && wish.affinity() instanceof Near near
                && near.whom() instanceof Near.Whom.Other other) {
            add(other.workload().part(), "placed", Optional.empty(), line);
        } else if (rule instanceof Rule.Priority priority) {
            priority.object().ifPresent(object -> add(object.part(), "placed", Optional.empty(), line));
        } else if (rule instanceof Rule.RunBy runtime) {
            runtime.object().ifPresent(object -> add(object.part(), "placed", Optional.empty(), line));
        }
    }

    private void endpoint(Endpoint endpoint, String where, @Nullable Source line) {
        found.add(new Reference(
                endpoint.target().part(), where, Optional.of(endpoint.portName()), Reference.Sort.CALL, line));
    }

    private void add(Named to, String where, Optional<String> promise, @Nullable Source line) {
        found.add(new Reference(to, where, promise, Reference.Sort.USE, line));
    }
}
