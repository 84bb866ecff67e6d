#!/usr/bin/env python3
"""Measures `rollcall reconcile` on the truce sets: accuracy, time and memory, as the tables of docs/accuracy.md.

python3 bench/truce.py [SET...]        default: every set in ROLLCALL_DATA/truce (../shared/data/truce)
"""
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get('ROLLCALL_DATA', ROOT.parent / 'shared' / 'data')) / 'truce'
KIN = ('brothers', 'father_son', 'grandfather_grandson', 'namesake', 'twins')


def measured(command):
    """Runs a command; gives seconds of wall time and of processor time, and the peak of its memory in MB."""
    started = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f'{command[0]} failed')
    return time.monotonic() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def run(folder, out):
    lists = sorted(str(p) for p in (folder / 'lists').iterdir())
    cost = measured([str(ROOT / 'rollcall'), 'reconcile', *lists, '--out', out])
    score = subprocess.run(
        [sys.executable, DATA / 'score.py', folder / 'truth', f'{out}/memberships.csv', '--matches', f'{out}/matches.csv'],
        check=True, capture_output=True, text=True)
    return cost, json.loads(score.stdout)


def row(*cells):
    print('| ' + ' | '.join(str(c) for c in cells) + ' |')


def main():
    names = sys.argv[1:] or sorted(p.name for p in DATA.iterdir() if (p / 'lists').is_dir())
    subprocess.run([ROOT / 'rollcall', '--version'], check=True, stdout=subprocess.DEVNULL)
    results = {}
    for name in names:
        with tempfile.TemporaryDirectory() as temp:
            results[name] = run(DATA / name, f'{temp}/out')
    cpu = next((l.split(':')[1].strip() for l in open('/proc/cpuinfo') if l.startswith('model name')), platform.machine())
    print(f'{os.cpu_count()} processors, {cpu}, {platform.system()}, .NET '
          + subprocess.run(['dotnet', '--version'], capture_output=True, text=True, cwd=ROOT).stdout.strip() + '\n')

    row('set', 'rows', 'F1', 'precision', 'recall', 'within a list', 'same script', 'cross-script', 'with a mixed list', 'B³', 'calibration error')
    row(*['---'] * 2, *['---:'] * 9)
    for name, (_, s) in results.items():
        kind = s['pairwise_by_kind']
        row(name, s['rows'], *(f"{s['pairwise'][k]:.4f}" for k in ('f1', 'precision', 'recall')),
            *(f"{kind[k]['f1']:.4f}" if k in kind else '' for k in ('within_list', 'same_script', 'cross_script', 'with_mixed_script_list')),
            f"{s['b_cubed']['f1']:.4f}", f"{s['matches']['ece']:.4f}")
    print()
    row('set', 'brothers', 'father and son', 'grandfather and grandson', 'namesakes', 'twins', 'persons who do not exist')
    row('---', *['---:'] * 6)
    for name, (_, s) in results.items():
        merged = s['kin_false_merges']
        row(name, *(f"{merged[k]['merged']} of {merged[k]['of_pairs']}" for k in KIN), s['false_rows_merged'])
    print()
    row('set', 'wall time, s', 'processor time, s', 'peak memory, MB')
    row('---', *['---:'] * 3)
    for name, (cost, _) in results.items():
        row(name, *(f'{c:.1f}' for c in cost[:2]), f'{cost[2]:.0f}')
    last = results[names[-1]][1]['pairwise_by_lists']
    print(f'\nF1 by pair of lists, {names[-1]}:\n')
    lists = sorted({l for pair in last for l in pair.split('|')})
    row('', *lists)
    row('---', *['---:'] * len(lists))
    for a in lists:
        pair = [last.get(f'{a}|{b}') or last.get(f'{b}|{a}') for b in lists]
        row(a, *(f"{p['f1']:.3f}" if p else '' for p in pair))


if __name__ == '__main__':
    main()
