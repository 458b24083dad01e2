package dev.gantry.problem;

/**
 * Rules that always hold: what breaks one is refused by the API server, or is no app at all. A new one takes the next number of
 * its subject's hundred; numbers are never given again.
 */
public enum Law implements Rule {
    // The definition
    DEFINITION_UNSTABLE(101, "A definition depends on its arguments alone, and gives the same app each time."),
    SAID_FOR_NOTHING(102, "A word gives a new value, which is used."),
    CUSTOMIZATION_NULL(103, "A customization gives a value back."),
    PART_AMBIGUOUS(106, "Of one kind and name there is one part; where several copies are reached, they say the same."),
    NAME_SHARED(107, "Parts that become objects of one kind have names of their own."),
    NAMESPACE_UNSAID(108, "What names the app's namespace knows it."),
    SILENCE_WITHOUT_REASON(109, "Who silences a rule says why."),

    // Names and metadata
    NAME_INVALID(201, "A name has the form that its kind asks for."),
    LABEL_INVALID(202, "A label's key and value are of letters, digits, \"-\", \"_\" and \".\", and not too long."),
    ANNOTATION_INVALID(203, "An annotation's key has the form of a label's key."),
    ANNOTATIONS_TOO_LARGE(204, "An object's annotations have 256 KiB together at most."),
    OBJECT_DUPLICATE(205, "There is one object of a kind, namespace and name."),
    API_VERSION_INVALID(206, "An API version is a version, or a group and a version."),
    KIND_INVALID(207, "A kind is one word."),
    TEXT_INVALID(208, "A text can be written as UTF-8, and what a process is given has no zero character in it."),
    REQUIRED_MISSING(209, "A field that Kubernetes requires is there, and says something."),
    ENUM_UNKNOWN(210, "A field that takes few values holds one of them."),
    UNION_AMBIGUOUS(211, "Of fields that exclude each other, one is said."),
    UNION_EMPTY(212, "Where something is said in one of several fields, it is said."),
    FIELD_MISPLACED(213, "A field is said only where it has a meaning beside what else is said."),
    ENTRY_DUPLICATE(214, "Entries that are told apart by something have it once."),
    SELECTOR_INVALID(215, "A selector's expression has the values that its operator asks for."),
    NUMBER_OUT_OF_RANGE(216, "A number is in the range of its field."),
    REFERENCE_INVALID(217, "A reference says enough to be found."),
    API_VERSION_REMOVED(218, "An object is of a version that servers still serve."),

    // Amounts and resources
    CPU_OUT_OF_RANGE(301, "CPU is more than nothing, and is given in whole thousandths."),
    BYTES_OUT_OF_RANGE(302, "An amount of bytes is more than nothing, and not more than Kubernetes can count."),
    PERCENTAGE_OUT_OF_RANGE(303, "A percentage is in the range of what it is a share of."),
    DURATION_OUT_OF_RANGE(304, "A duration is in whole seconds, and in the range of its field."),
    NUMBER_NEGATIVE(305, "A number that counts something is not negative."),
    COUNT_NEGATIVE(306, "A count is not negative."),
    LIMIT_BELOW_REQUEST(307, "A container may use as much as it asks for, or more."),
    RESOURCE_UNKNOWN(308, "A resource that a device offers is named by its maker's domain."),
    AMOUNT_NOT_WHOLE(309, "Devices are counted, and huge pages are given whole."),
    HUGE_PAGES_ALONE(310, "What has huge pages says of CPU or memory, too."),
    POD_REQUEST_BELOW_CONTAINERS(311, "A pod requests no less than its containers do together."),
    BOUNDS_CROSSED(312, "Least, default request, default limit and most go up in this order."),
    QUANTITY_NEGATIVE(313, "An amount is not negative, and more than nothing where nothing makes no sense."),
    LIMIT_MISSING(314, "Extended resources and huge pages are requested and limited alike."),
    SHARE_INVALID(315, "A share of pods is a number, or a percentage of them."),
    CLAIM_MISSING(316, "A device that a container claims is claimed by its pod."),

    // Containers and pods
    IMAGE_MISSING(401, "A container has an image."),
    IMAGE_INVALID(402, "An image's name has no spaces."),
    IMAGE_NAME_INVALID(403, "An image's name has the form that registries take."),
    IMAGE_TAG_INVALID(404, "An image's tag has the form that registries take."),
    IMAGE_DIGEST_INVALID(405, "An image's digest is of sha256, in 64 hexadecimal digits."),
    CONTAINER_DUPLICATE(406, "The containers of a pod have names of their own."),
    ENV_NAME_INVALID(407, "The name of an environment variable is of printable ASCII without \"=\"."),
    PORT_INVALID(408, "A port is a number from 1 to 65535."),
    PORT_DUPLICATE(409, "The ports of a container, and of a Service, are told apart by name, number and protocol."),
    PORT_OUT_OF_RANGE(410, "A port that is offered is a number from 1 to 65535."),
    PORT_NAME_INVALID(411, "A port's name has 15 characters at most, and a letter among them."),
    PROBE_PATH_INVALID(412, "The path that a probe asks for begins with a slash."),
    PROBE_FAILURES_OUT_OF_RANGE(413, "A probe fails one time at least before it counts."),
    PROBE_WITHOUT_PORT(414, "A probe that asks over the network has a port to ask at."),
    VERSION_INVALID(415, "A version that is given apart from the tag has the form of a label's value."),
    PROBE_SUCCESSES_OUT_OF_RANGE(
            416, "A probe succeeds once at least before it counts, and once only where it ends containers."),
    PROBE_GRACE_WITHOUT_END(417, "A probe that ends no container says nothing of how long the end may take."),
    ENV_SOURCE_INVALID(418, "A variable takes its value from a field that pods have."),
    HOST_PORT_DIFFERS(419, "In the network of its machine, a container listens at the machine's own port."),
    PRIVILEGE_CONTRADICTED(420, "A container that may not gain privileges is not given any."),
    RESTART_POLICY_INVALID(421, "What runs for ever restarts always; what runs to its end does not."),

    // Volumes and data
    VOLUME_DUPLICATE(501, "The volumes of a pod have names of their own."),
    VOLUME_MISSING(502, "What a container mounts is a volume of its pod, or a claim of its StatefulSet."),
    MOUNT_PATH_INVALID(503, "The path of a mount is not empty and has no \":\" in it."),
    MOUNT_DUPLICATE(504, "One volume is mounted at a path."),
    DATA_KEY_INVALID(505, "A key of a ConfigMap or Secret can be the name of a file."),
    DATA_TOO_LARGE(506, "A ConfigMap or Secret holds 1 MiB at most."),
    TOKEN_EXPIRY_OUT_OF_RANGE(507, "A token is good for ten minutes or more."),
    FILE_MODE_OUT_OF_RANGE(508, "The mode of a file is 0 to 0777, in octal."),
    FILE_MODE_WITHOUT_KEYS(509, "In a folder with others, single files have a mode, or the folder has."),
    PATH_NOT_ABSOLUTE(510, "A path of a node starts with a slash and does not climb."),
    PATH_NOT_INSIDE(511, "What is inside a folder is named from there and does not climb."),
    SHARED_AMBIGUOUS(512, "What the containers of a pod share by its name is one thing."),
    CONFIG_UNREADABLE(513, "A file that a config is made of can be read."),
    DEVICE_NO_CLAIM(514, "Only a claim's volume can be used as a device."),
    SECRET_CONTENT_MISSING(515, "A Secret has the keys that its type asks for."),

    // Workloads, scale and upgrade
    SELECTOR_MISMATCH(601, "A workload selects the pods that it makes."),
    REPLICAS_NEGATIVE(602, "The number of replicas is not negative."),
    REPLICAS_OUT_OF_RANGE(603, "Replicas scale between a lower and a higher bound."),
    USE_OUT_OF_RANGE(604, "An autoscaler aims at a use above zero."),
    SERVICE_WITHOUT_PORT(606, "A service listens."),
    COMPLETIONS_OUT_OF_RANGE(607, "A job is done once at least, and no more of its pieces count than it has."),
    FAILED_INDEXES_WITHOUT_RETRIES(608, "Pieces of a job fail one by one where each has retries of its own."),
    FAIL_INDEX_WITHOUT_INDEX(609, "A failure ends one piece of a job where each has retries of its own."),
    FAILURE_POLICY_IN_PLACE(610, "A failure policy looks at pods that failed, so failed containers get new ones."),
    EXIT_CODE_OUT_OF_RANGE(611, "A program fails with an exit code from 1 to 255."),
    CONTAINER_UNKNOWN(612, "A container that is named is one of its pod."),
    TIME_ZONE_INVALID(613, "A time zone is that of a region, by its name."),
    SURGE_AND_UNAVAILABLE(614, "On a node, the new instance comes first or the old one goes first, not both."),
    JOB_ORDER_CYCLE(615, "No job waits for itself."),
    STEPS_NOT_ASCENDING(616, "A canary takes more instances with each step."),
    ANALYSIS_NAME_INVALID(617, "The name of an analysis is one line."),
    PACE_OUT_OF_RANGE(
            618, "An autoscaler changes one instance or more, looks back half an hour and waits an hour at most."),
    PACE_MIXED(
            619, "Of several policies of an autoscaler, the one that allows most counts or the one that allows least."),
    DEADLINE_TOO_SHORT(620, "An upgrade has more time than one pod takes to count as ready."),
    SCHEDULE_INVALID(621, "A schedule has five fields that can all be met, or is one that has a name."),
    INDEXES_INVALID(622, "Indexes are below the number of completions, and in order."),
    UPGRADE_STUCK(623, "An upgrade may add a pod, or take one away; else it never moves."),

    // Services and network
    PORT_NUMBER_SHARED(701, "A service has one port of a number and protocol."),
    PORT_UNNAMED(702, "Where a Service has several ports, each has a name."),
    SERVICE_PORT_HEADLESS(703, "A headless Service is called at the ports of its pods."),
    NODE_PORT_OUT_OF_RANGE(704, "A node port is in the range that clusters keep for them."),
    PATH_INVALID(705, "The path of an Ingress begins with a slash."),
    CIDR_INVALID(706, "A range of addresses is an address and a number of bits."),
    HOST_INVALID(707, "A host name is of lower-case labels parted by dots."),
    ROUTE_TWICE(708, "A host and a path lead to one port of a service."),
    HEADER_INVALID(709, "A header's name has no spaces or colons."),
    ROUTE_WEIGHT_OUT_OF_RANGE(710, "A share of the requests is 0 to 1,000,000."),
    SESSION_AFFINITY_OUT_OF_RANGE(711, "A caller stays with an instance for a second to a day."),
    ADDRESS_INVALID(712, "An address is IPv4 or IPv6, and a range of them has a length."),

    // Rights and security
    POD_SECURITY_VIOLATED(901, "Pods keep the Pod Security level of their namespace."),
    SUBJECT_WITHOUT_NAMESPACE(902, "A service account that has a role everywhere is of one namespace."),

    // Texts and files
    YAML_INVALID(1001, "A text that is read is YAML or JSON."),
    YAML_TAG(1002, "YAML's own tags are few, and hold for what can have them."),
    YAML_ALIAS(1003, "An alias names an anchor before it."),
    YAML_ALIASES(1004, "A text of aliases is not larger than what could be written without."),
    YAML_MERGE(1005, "A merge key merges maps."),
    JSON_INVALID(1006, "JSON that is read is whole."),
    KEY_DUPLICATE(1007, "An object has each key once."),
    KEY_INVALID(1008, "The keys of an object are strings."),
    NUMBER_INVALID(1009, "Numbers are finite."),
    TEXT_NOT_UTF8(1010, "A text that is read is UTF-8."),
    TEXT_TOO_LARGE(1011, "A text that is read has a size that manifests have."),
    TEXT_TOO_DEEP(1012, "Lists and objects are not nested deeper than Kubernetes takes them."),
    API_VERSION_MISSING(1013, "An object that is read says its apiVersion."),
    KIND_MISSING(1014, "An object that is read says its kind."),
    NAME_MISSING(1015, "An object that is read has a name."),
    TYPE_WRONG(1018, "A field holds the type that Kubernetes' schema says."),
    QUANTITY_INVALID(1019, "A quantity is a number and a unit that Kubernetes knows."),
    TIME_INVALID(1020, "A time is written as RFC 3339 has it."),
    SECRET_FINGERPRINT(1021, "A manifest that is read holds secrets, not their fingerprints."),
    FILE_FOREIGN(1022, "Files that Gantry did not write are not replaced."),
    FILE_EDITED(1023, "Files that somebody changed are not replaced."),
    OBJECT_MISSING(1024, "A document that is read is an object of Kubernetes."),
    TYPE_MISMATCH(1025, "An object that is read is of the API version and kind that it is read as."),

    // Placement
    WEIGHT_OUT_OF_RANGE(1101, "A weight is 1 to 100."),
    SKEW_OUT_OF_RANGE(1102, "A skew is 1 or more."),
    DOMAINS_OUT_OF_RANGE(1103, "The least number of groups of nodes to spread over is 1 or more."),
    DOMAINS_PREFERRED(1104, "Only a spread that is required waits for a least number of groups of nodes."),
    SPREAD_REPEATED(1105, "Over one topology, one spread is required and one preferred at most."),
    TOLERATION_TIME(1106, "Only a taint that sends instances away is tolerated for a time."),
    PLACEMENT_AMBIGUOUS(1107, "A pod has one priority class, one runtime class and one scheduler."),
    LABEL_KEY_CONTRADICTORY(1108, "A label's value is the same as another pod's or another, not both."),
    ALTERNATIVES_TOO_MANY(1109, "What is required of nodes multiplies out to 64 alternatives at most."),
    TOLERATION_INVALID(1110, "A toleration names a taint by key, operator, value and effect that go together."),

    // Custom resources
    SCHEMA_BROKEN(1201, "A custom resource keeps the schema of its definition.");

    private final int number;
    private final String sentence;

    Law(int number, String sentence) {
        this.number = number;
        this.sentence = sentence;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
