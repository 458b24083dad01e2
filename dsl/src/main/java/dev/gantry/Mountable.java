package dev.gantry;

/**
 * What a container can have in its file system: a config or a secret (each key a file), some or one of its keys, several in one
 * folder; a claim, or one that exists; a scratch folder or disk; a token that says who the pod is; and, by an explicit word, a
 * path of the node.
 */
public sealed interface Mountable
        permits Config,
                Secret,
                ConfigKey,
                SecretKey,
                DataFiles,
                Projected,
                Claim,
                ClaimMount,
                ExistingClaim,
                Scratch,
                ScratchDisk,
                HostPath,
                Token {}
