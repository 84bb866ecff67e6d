#!/usr/bin/env python3
"""Measures `rollcall link` without a model and without labels: accuracy, calibration, time and memory, as docs/linkage.md.

python3 bench/link.py [SET...]
    febrl3, febrl4, historical_50k (in ROLLCALL_DATA/linkage, ../shared/data/linkage), or a CSV with the columns unique_id and
    cluster, of which cluster is the truth. Default: the three sets. The truth is never among what is linked.
"""
import collections
import csv
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get('ROLLCALL_DATA', ROOT.parent / 'shared' / 'data')) / 'linkage'
SETS = {
    'febrl3': (['febrl3.csv'], 'rec_id', [], lambda ref, row: ref.split('-')[1]),
    'febrl4': (['febrl4a.csv', 'febrl4b.csv'], 'rec_id', ['--link-only'], lambda ref, row: ref.split('-')[1]),
    'historical_50k': (['historical_50k.csv'], 'unique_id', [], lambda ref, row: row['cluster']),
}


def prepared(name, folder):
    """Copies the tables without the truth; gives the files, the options, and who each (file, reference) is."""
    files, column, options, truth = SETS.get(name, ([name], 'unique_id', [], lambda ref, row: row['cluster']))
    person, copies = {}, []
    for path in (DATA / f if name in SETS else Path(f) for f in files):
        copies.append(folder / path.name)
        with open(path, newline='', encoding='utf-8') as source, open(copies[-1], 'w', newline='', encoding='utf-8') as target:
            rows = csv.DictReader(source, skipinitialspace=True)
            columns = [c for c in rows.fieldnames if c != 'cluster']
            writer = csv.DictWriter(target, columns, extrasaction='ignore')
            writer.writeheader()
            for row in rows:
                person[path.name, row[column]] = truth(row[column], row)
                writer.writerow(row)
    return copies, ['--id', column, *options], person


def pairs(groups, across):
    """How many pairs there are in groups of (file, reference); across: of different files only."""
    count = 0
    for members in groups:
        count += len(members) * (len(members) - 1) // 2
        if across:
            count -= sum(n * (n - 1) // 2 for n in collections.Counter(file for file, _ in members).values())
    return count


def grouped(members, key):
    groups = collections.defaultdict(list)
    for member in members:
        groups[key(member)].append(member)
    return groups


def scored(out, person, across):
    with open(out / 'memberships.csv', newline='', encoding='utf-8') as file:
        cluster = {(r['list'], r['row_ref']): r['person_id'] for r in csv.DictReader(file)}
    truth, found = grouped(person, person.get), grouped(person, cluster.get)
    both = grouped(person, lambda m: (person[m], cluster[m]))
    right = pairs(both.values(), across)
    precision, recall = right / max(1, pairs(found.values(), across)), right / max(1, pairs(truth.values(), across))
    b_precision = sum(len(g) ** 2 / len(found[k[1]]) for k, g in both.items()) / len(person)
    b_recall = sum(len(g) ** 2 / len(truth[k[0]]) for k, g in both.items()) / len(person)
    bins = [[0, 0.0, 0] for _ in range(10)]
    with open(out / 'matches.csv', newline='', encoding='utf-8') as file:
        for row in csv.DictReader(file):
            p = float(row['match_probability'])
            b = bins[min(9, int(p * 10))]
            b[0] += 1
            b[1] += p
            b[2] += person[row['left_list'], row['left_ref']] == person[row['right_list'], row['right_ref']]
    told = sum(b[0] for b in bins)
    error = sum(abs(b[1] - b[2]) for b in bins) / max(1, told)
    return precision, recall, 2 * precision * recall / (precision + recall), 2 * b_precision * b_recall / (b_precision + b_recall), told, error


def main():
    subprocess.run([ROOT / 'rollcall', '--version'], check=True, stdout=subprocess.DEVNULL)
    print('| set | records | precision | recall | F1 | B³ | pairs told | calibration error | seconds | MB |')
    print('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
    for name in sys.argv[1:] or SETS:
        with tempfile.TemporaryDirectory() as temp:
            folder = Path(temp)
            files, options, person = prepared(name, folder)
            started = time.monotonic()
            child = subprocess.Popen([ROOT / 'rollcall', 'link', *files, *options, '--out', folder / 'out'], stdout=subprocess.DEVNULL)
            _, status, usage = os.wait4(child.pid, 0)
            seconds = time.monotonic() - started
            if os.waitstatus_to_exitcode(status) not in (0, 1):
                sys.exit('rollcall link failed')
            precision, recall, f1, b_cubed, told, error = scored(folder / 'out', person, '--link-only' in options)
            print(f'| {Path(name).stem} | {len(person):,} | {precision:.4f} | {recall:.4f} | {f1:.4f} | {b_cubed:.4f} '
                  f'| {told:,} | {error:.4f} | {seconds:.1f} | {usage.ru_maxrss / 1024:.0f} |', flush=True)


if __name__ == '__main__':
    main()
