//go:build tools

// Package peers names the program that Gantry is measured against, so that go.mod pins them.
package peers

import (
	_ "helm.sh/helm/v4/cmd/helm"
)
