// Prints the numbers that fields of Kubernetes' objects have in protobuf, for the embedded cluster, which is sent objects so by
// kubectl:
//
//	go run ./fieldnumbers >../../embedded/src/main/resources/dev/gantry/embedded/http/field-numbers.txt
package main

import (
	"fmt"
	"reflect"
	"sort"
	"strings"

	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/intstr"
	"k8s.io/client-go/kubernetes/scheme"
)

var versions = []string{
	"v1", "apps/v1", "authentication.k8s.io/v1", "authorization.k8s.io/v1", "autoscaling/v1", "autoscaling/v2", "batch/v1",
	"coordination.k8s.io/v1", "discovery.k8s.io/v1", "events.k8s.io/v1", "networking.k8s.io/v1", "node.k8s.io/v1", "policy/v1",
	"rbac.authorization.k8s.io/v1", "scheduling.k8s.io/v1", "storage.k8s.io/v1",
}

// Types whose JSON is not made of their fields.
var special = map[reflect.Type]string{
	reflect.TypeOf(resource.Quantity{}):    "quantity",
	reflect.TypeOf(metav1.Time{}):          "time",
	reflect.TypeOf(metav1.MicroTime{}):     "microtime",
	reflect.TypeOf(intstr.IntOrString{}):   "intorstring",
	reflect.TypeOf(runtime.RawExtension{}): "json",
	reflect.TypeOf(metav1.FieldsV1{}):      "json",
}

var done = map[reflect.Type]bool{}
var messages = map[string][]string{}

func main() {
	kinds := []string{}
	for _, version := range versions {
		for gvk, typ := range scheme.Scheme.AllKnownTypes() {
			inMeta := strings.Contains(typ.PkgPath(), "apimachinery") && typ.Name() != "DeleteOptions"
			if gvk.GroupVersion().String() != version || inMeta || strings.HasSuffix(gvk.Kind, "List") {
				continue
			}
			if strings.HasSuffix(gvk.Kind, "Options") && typ.Name() != "DeleteOptions" {
				continue
			}
			kinds = append(kinds, fmt.Sprintf("%s %s %s", version, gvk.Kind, name(typ)))
			message(typ)
		}
	}
	sort.Strings(kinds)
	fmt.Println("# Numbers of fields in protobuf, by tests/control-plane/fieldnumbers. Kinds and their messages; messages and their fields:")
	fmt.Println("# number, name ('.': its fields stand in the message itself), type ('*' list, '%' map), '?' if kept where it is empty.")
	for _, kind := range kinds {
		fmt.Println("kind " + kind)
	}
	names := []string{}
	for each := range messages {
		names = append(names, each)
	}
	sort.Strings(names)
	for _, each := range names {
		fmt.Println("message " + each)
		for _, field := range messages[each] {
			fmt.Println(field)
		}
	}
}

func name(typ reflect.Type) string {
	steps := strings.Split(typ.PkgPath(), "/")
	return strings.Join(steps[len(steps)-2:], ".") + "." + typ.Name()
}

func message(typ reflect.Type) {
	if done[typ] {
		return
	}
	done[typ] = true
	lines := []string{}
	for i := 0; i < typ.NumField(); i++ {
		field := typ.Field(i)
		tag := strings.Split(field.Tag.Get("protobuf"), ",")
		if len(tag) < 2 {
			continue
		}
		json := strings.Split(field.Tag.Get("json"), ",")
		inner := field.Type
		kept := inner.Kind() == reflect.Pointer || !strings.Contains(field.Tag.Get("json"), "omitempty")
		if inner.Kind() == reflect.Pointer {
			inner = inner.Elem()
		} else if inner.Kind() == reflect.Struct {
			kept = false
		}
		called := json[0]
		if called == "" {
			called = "."
		}
		line := fmt.Sprintf("%s %s %s", tag[1], called, typeName(inner))
		if kept {
			line += " ?"
		}
		lines = append(lines, line)
	}
	messages[name(typ)] = lines
}

func typeName(typ reflect.Type) string {
	if known, ok := special[typ]; ok {
		return known
	}
	switch typ.Kind() {
	case reflect.Pointer:
		return typeName(typ.Elem())
	case reflect.Struct:
		message(typ)
		return name(typ)
	case reflect.Slice:
		if typ.Elem().Kind() == reflect.Uint8 {
			return "bytes"
		}
		return "*" + typeName(typ.Elem())
	case reflect.Map:
		return "%" + typeName(typ.Elem())
	case reflect.String, reflect.Bool:
		return typ.Kind().String()
	case reflect.Float64:
		return "double"
	}
	return "int"
}
