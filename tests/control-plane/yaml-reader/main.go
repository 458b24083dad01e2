// Reads YAML as kubectl does, and gives it back as JSON: for tests that ask what kubectl would read.
//
// Each text comes on standard input behind its length, four bytes with the largest first, and is answered in the same form:
// a list of its documents, or {"error": "…"}.
package main

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"io"
	"os"

	yamlutil "k8s.io/apimachinery/pkg/util/yaml"
	"sigs.k8s.io/yaml"
)

func main() {
	in := bufio.NewReader(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	for {
		var length uint32
		if err := binary.Read(in, binary.BigEndian, &length); err != nil {
			return // nobody asks any more
		}
		text := make([]byte, length)
		if _, err := io.ReadFull(in, text); err != nil {
			os.Exit(1)
		}
		answer, err := documents(text)
		if err != nil {
			answer, _ = json.Marshal(map[string]string{"error": err.Error()})
		}
		_ = binary.Write(out, binary.BigEndian, uint32(len(answer)))
		_, _ = out.Write(answer)
		if out.Flush() != nil {
			os.Exit(1)
		}
	}
}

func documents(text []byte) ([]byte, error) {
	reader := yamlutil.NewYAMLReader(bufio.NewReader(bytes.NewReader(text)))
	all := []json.RawMessage{}
	for {
		document, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return json.Marshal(all)
		}
		if err != nil {
			return nil, err
		}
		tree, err := yaml.YAMLToJSON(document)
		if err != nil {
			return nil, err
		}
		all = append(all, tree)
	}
}
