# SPDX-License-Identifier: GPL-3.0-or-later
"""What a pack says about its numbers, as linear relations, and how far each
number can be narrowed down. Solved by HiGHS (scipy)."""
import math

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import csr_array

from pack import number

FAR = math.inf


class System:
    """Numbers with what is printed of them, and sums. A number is named by any
    hashable key; keys that are one and the same number are joined."""

    def __init__(self):
        self.parent, self.low, self.high = {}, {}, {}
        self.truth, self.places = {}, {}
        self.sums = []  # [(key, factor)], adding up to 0
        self.relations = 0

    def find(self, key):
        while self.parent[key] != key:
            self.parent[key] = self.parent[self.parent[key]]
            key = self.parent[key]
        return key

    def add(self, key, low, high, truth, place):
        self.parent[key] = key
        self.low[key], self.high[key] = low, high
        self.truth[key], self.places[key] = truth, place

    def same(self, a, b):
        """One number in two places; false when the truth says otherwise."""
        if a not in self.parent or b not in self.parent:
            return False
        a, b = self.find(a), self.find(b)
        if self.truth[a] != self.truth[b]:
            return False
        if a != b:
            self.parent[b] = a
            self.low[a] = max(self.low[a], self.low[b])
            self.high[a] = min(self.high[a], self.high[b])
            self.relations += 1
        return True

    def adds_up(self, whole, parts):
        """A sum is only tried when it holds: a wrong one proves nothing."""
        keys = [whole] + parts
        if not parts or any(k not in self.parent for k in keys):
            return False
        if self.truth[whole] != sum(self.truth[p] for p in parts):
            return False
        self.sums.append([(whole, -1)] + [(p, 1) for p in parts])
        self.relations += 1
        return True

    def components(self):
        """Groups of open numbers that sums link, each with its sums."""
        rows = []
        for s in self.sums:
            row = {}
            for key, factor in s:
                key = self.find(key)
                row[key] = row.get(key, 0) + factor
            rows.append({k: f for k, f in row.items() if f})
        is_open = {k: True for k in self.parent
                   if self.find(k) == k and self.low[k] < self.high[k]}
        link = {k: k for k in is_open}

        def root(k):
            while link[k] != k:
                link[k] = link[link[k]]
                k = link[k]
            return k

        for row in rows:
            keys = [k for k in row if k in is_open]
            for k in keys[1:]:
                link[root(k)] = root(keys[0])
        groups = {}
        for k in is_open:
            groups.setdefault(root(k), ([], []))[0].append(k)
        for row in rows:
            keys = [k for k in row if k in is_open]
            if keys:
                groups[root(keys[0])][1].append(row)
        return list(groups.values())


class Solver:
    """The open numbers of one component."""

    def __init__(self, system, keys, rows):
        self.keys = keys
        self.at = {k: i for i, k in enumerate(keys)}
        data, ri, ci, rhs = [], [], [], []
        for r, row in enumerate(rows):
            fixed = 0
            for k, f in row.items():
                if k in self.at:
                    data.append(f)
                    ri.append(r)
                    ci.append(self.at[k])
                else:
                    fixed += f * system.low[k]
            rhs.append(-fixed)
        self.a = csr_array((data, (ri, ci)), shape=(len(rows), len(keys)))
        self.rhs = np.array(rhs, dtype=float)
        self.low = np.array([system.low[k] for k in keys], dtype=float)
        self.high = np.array([system.high[k] for k in keys], dtype=float)
        truth = np.array([system.truth[k] for k in keys], dtype=float)
        # Reached by whole numbers that agree with everything.
        self.seen_low, self.seen_high = truth.copy(), truth.copy()
        self.programmes = 0

    def end(self, i, sign, whole):
        """How far number i goes: up (1) or down (-1)."""
        cost = np.zeros(len(self.keys))
        cost[i] = -sign
        self.programmes += 1
        if not len(self.rhs):
            return (self.high if sign > 0 else self.low)[i]
        if whole:
            r = milp(cost, constraints=LinearConstraint(self.a, self.rhs,
                                                        self.rhs),
                     integrality=np.ones(len(self.keys)),
                     bounds=Bounds(self.low, self.high),
                     options={"time_limit": 10})
        else:
            r = linprog(cost, A_eq=self.a, b_eq=self.rhs,
                        bounds=np.column_stack((self.low, self.high)),
                        method="highs")
        if r.status == 3 or (r.x is None and r.status == 4):
            return FAR if sign > 0 else self.low[i]
        if r.x is None or r.status not in (0,):
            if r.status == 2:
                raise ValueError("the pack contradicts itself")
            return None
        near = np.round(r.x)
        if np.all(np.abs(r.x - near) < 1e-6) and \
                np.all(np.abs(self.a @ near - self.rhs) < 0.5):
            self.seen_low = np.minimum(self.seen_low, near)
            self.seen_high = np.maximum(self.seen_high, near)
        return r.x[i]

    def interval(self, key, width):
        """What is left of a number: from, to. Stops when wide enough is
        proven by whole numbers."""
        i = self.at[key]
        if self.seen_high[i] - self.seen_low[i] >= width:
            return self.seen_low[i], self.seen_high[i], True
        ends = [self.low[i], self.high[i]]
        for whole in (False, True):
            for e, sign in ((0, -1), (1, 1)):
                x = self.end(i, sign, whole)
                if x is None:
                    continue
                x = math.ceil(x - 1e-6) if sign < 0 else \
                    x if x == FAR else math.floor(x + 1e-6)
                ends[e] = max(ends[e], x) if e == 0 else min(ends[e], x)
            if ends[1] - ends[0] < width:
                return ends[0], ends[1], False
            if ends[1] == FAR or \
                    self.seen_high[i] - self.seen_low[i] >= width:
                return ends[0], ends[1], True
        return ends[0], ends[1], True


def told(text, symbol, rule, level):
    """(low, high) of a count as printed; None for an empty cell."""
    if text == symbol:
        return rule.get("least", 1), FAR
    value = number(text)
    if value is None:
        return None
    step = rule["round"].get(level, 0)
    if step > 1 and value:
        low = value - step // 2
        return max(low, rule["k"] + 1), low + step - 1
    return value, value
