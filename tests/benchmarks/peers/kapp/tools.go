//go:build tools

// Package peers names the program that Gantry is measured against, so that go.mod pins it.
package peers

import (
	_ "carvel.dev/kapp/cmd/kapp"
)
