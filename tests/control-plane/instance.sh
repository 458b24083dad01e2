# A control plane in a folder DIR: its processes and its data. Sourced by up and down, not run.
#
# DIR/pids has a line for each process that was started: its name, its id, and its start in clock
# ticks since the machine's. An id alone may belong to a stranger by now.
# shellcheck shell=bash

# The lock also marks the folder: up and down delete nothing in one that is not theirs.
is_instance() { [[ -f $1/control-plane.lock ]]; }

lock_instance() {
  exec {lock}>"$1/control-plane.lock"
  flock "$lock"
}

# is_running PID START: whether the process with this id is still the one that began at START.
is_running() {
  [[ $(state_and_start "$1") == [!ZX]" $2" ]]
}

state_and_start() {
  local stat fields
  stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 0
  read -ra fields <<<"${stat##*) }" # The name before the parenthesis may contain blanks.
  echo "${fields[0]} ${fields[19]}"
}

# start_process DIR NAME COMMAND...: runs it on its own, with its output in DIR/logs/NAME.log.
start_process() {
  local dir=$1 name=$2
  shift 2
  setsid "$@" >>"$dir/logs/$name.log" 2>&1 </dev/null {lock}>&- &
  local pid=$! start
  disown "$pid"
  start=$(state_and_start "$pid")
  echo "$name $pid ${start#* }" >>"$dir/pids"
}

# ended_processes DIR: the names of those that are not running any more.
ended_processes() {
  local name pid start
  while read -r name pid start; do
    is_running "$pid" "$start" || echo "$name"
  done <"$1/pids"
}

# signal_processes DIR SIGNAL: sends it to those that run; fails when none does.
signal_processes() {
  local name pid start any=1
  while read -r name pid start; do
    is_running "$pid" "$start" || continue
    kill -s "$2" "$pid" 2>/dev/null && any=0
  done <"$1/pids"
  return "$any"
}

# end_processes DIR: returns when all of them have ended.
end_processes() {
  local dir=$1 patience=15
  [[ -f $dir/pids ]] || return 0
  signal_processes "$dir" TERM || true
  while signal_processes "$dir" 0; do
    ((patience-- > 0)) || signal_processes "$dir" KILL || true
    sleep 0.1
  done
  rm "$dir/pids"
}

# discard_data DIR: everything but the logs.
discard_data() {
  # The provisioner makes volumes' folders in a fixed place, and nobody deletes those of claims that
  # are left. etcd's files name them, also when no process is alive any more. Nothing writes into them.
  grep -raoh '/tmp/hostpath_pv/[0-9a-f-]\{36\}' "$1/data/etcd" 2>/dev/null | sort -u | xargs -r rmdir 2>/dev/null || true
  rmdir /tmp/hostpath_pv 2>/dev/null || true # Else no other user of the machine could have volumes.
  rm -rf "$1/data" "$1/kubeconfig"
}
