package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.Storage.Access;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.core.V1PersistentVolumeClaim;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import dev.gantry.kubernetes.storage.V1StorageClass;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A disk of its own, which workloads mount: all their instances the same ({@code v1 PersistentVolumeClaim}). Its size can grow
 * where its storage class lets it, and never shrink. When it leaves the definition it is kept, with what is on it, unless the
 * command says otherwise.
 */
public final class Claim extends OwnObject implements Mountable {
    private final Said<Bytes> size;
    private final Access access;
    private final Optional<StorageClassRef> storageClass;
    private final Many<UnaryOperator<V1PersistentVolumeClaim>> customized;

    private Claim(
            Said<String> origin,
            Said<Bytes> size,
            Access access,
            Optional<StorageClassRef> storageClass,
            Many<UnaryOperator<V1PersistentVolumeClaim>> customized) {
        super(origin);
        this.size = size;
        this.access = access;
        this.storageClass = storageClass;
        this.customized = customized;
    }

    static Claim of(String name, Bytes size) {
        return new Claim(
                Said.now(requireNonNull(name, "name")),
                Said.now(requireNonNull(size, "size")),
                Access.ONE_NODE,
                Optional.empty(),
                Many.none());
    }

    /** From where it may be used ({@code accessModes}); default {@link Access#ONE_NODE}. */
    public Claim access(Access from) {
        return new Claim(origin(), size, requireNonNull(from, "from"), storageClass, customized);
    }

    /** From a storage class of the cluster ({@code storageClassName}); default is the cluster's default. */
    public Claim storageClass(String className) {
        return from(StorageClassRef.of(requireNonNull(className, "className")));
    }

    /** From a storage class that becomes part of the app. */
    public Claim storageClass(V1StorageClass own) {
        return from(StorageClassRef.of(requireNonNull(own, "own")));
    }

    private Claim from(StorageClassRef from) {
        return new Claim(origin(), size, access, Optional.of(from), customized);
    }

    /** Of another size. */
    public Claim size(Bytes atLeast) {
        return new Claim(origin(), Said.now(requireNonNull(atLeast, "atLeast")), access, storageClass, customized);
    }

    /** To mount so that the container cannot write ({@code readOnly}). */
    public ClaimMount readOnly() {
        return new ClaimMount(this, true, "");
    }

    /** To mount a folder of it only, which is made where it is not there ({@code subPath}). */
    public ClaimMount folder(String inside) {
        return new ClaimMount(this, false, requireNonNull(inside, "inside"));
    }

    /** Changes the claim that Gantry made, in Kubernetes' own words: what it is a copy of, which volume it takes. */
    public Claim customize(UnaryOperator<V1PersistentVolumeClaim> change) {
        return new Claim(origin(), size, access, storageClass, customized.plus(requireNonNull(change, "change")));
    }

    Access access() {
        return access;
    }

    Optional<StorageClassRef> classRef() {
        return storageClass;
    }

    @Override
    String kind() {
        return "claim";
    }

    @Override
    KubernetesObject object(Scene scene, Report report) {
        V1PersistentVolumeClaim made = V1PersistentVolumeClaim.of(name())
                .spec(Claims.spec(size.value(), access, storageClass))
                .metadata(V1ObjectMeta.of().name(name()).labels(Labels.of(name(), scene)));
        return Customized.by(customized, made, "customize", report);
    }

    @Override
    void check(Report report) {
        report.check(
                "size",
                size.line() == null ? origin().line() : size.line(),
                size.value().wrong());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Claim that
                && name().equals(that.name())
                && size.equals(that.size)
                && access == that.access
                && storageClass.equals(that.storageClass)
                && customized.equals(that.customized);
    }

    @Override
    public int hashCode() {
        return 31 * name().hashCode() + size.hashCode();
    }
}
