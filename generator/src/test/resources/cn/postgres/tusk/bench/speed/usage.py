"""What finished processes cost, by the operating system's own count.

usage.py FILE -- COMMAND ...     runs a command
usage.py FILE SCRIPT.py ARG ...  runs a Python script; what it waits for with os.wait4 is counted, in that order

Writes to FILE one JSON list of {user, system, wall, megabytes, code}. Its exit code is 0, or the script's.
"""
import json, os, runpy, subprocess, sys, time

out, target, rest, costs = sys.argv[1], sys.argv[2], sys.argv[3:], []
wait4 = os.wait4


def counted(pid, options):
    start = time.perf_counter()
    pid, status, used = wait4(pid, options)
    costs.append(dict(user=used.ru_utime, system=used.ru_stime, wall=time.perf_counter() - start,
                      megabytes=used.ru_maxrss / 1024, code=os.waitstatus_to_exitcode(status)))
    return pid, status, used


os.wait4 = counted
if target == '--':
    process = subprocess.Popen(rest)
    process.returncode = os.waitstatus_to_exitcode(os.wait4(process.pid, 0)[1])
else:
    sys.argv = [target, *rest]
    runpy.run_path(target, run_name='__main__')
with open(out, 'w') as file:
    json.dump(costs, file)
