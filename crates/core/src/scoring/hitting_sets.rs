//! The smallest sets that break every wall: a search over bit sets, knowing nothing of questions.
//!
//! It deepens step by step: each round looks at all sets up to some size and leaves a branch as soon as
//! what it still needs, at the least, would exceed that size; the next round's size is the smallest that
//! any branch was left at. So smaller sets are found first, and every set is as small as can be.

/// More sets than these are no help to anybody.
const MAX_SETS: usize = 16;
/// An end to the search where an instrument has very many ways; the built-in one stays far below.
const MAX_STEPS: usize = 5_000;

/// Ways of which one must be taken to break the wall.
pub(super) type Clause = Vec<Way>;

/// So many of these groups must be in the set; those of one way have no atom in common.
pub(super) struct Way {
    pub(super) groups: Vec<u64>,
    pub(super) need: usize,
}

/// At most 16 sets, smallest first by the weights of their atoms; none where a wall has no way.
pub(super) fn minimal_hitting_sets(clauses: &[Clause], weights: &[u32]) -> Vec<u64> {
    if clauses.iter().any(Vec::is_empty) {
        return Vec::new();
    }
    let mut search =
        Search { clauses, weights, limit: 0, beyond: 0, steps: 0, found: Vec::new(), cheapest: Vec::new() };
    while search.beyond < u32::MAX && !search.is_over() {
        search.limit = search.beyond;
        search.beyond = u32::MAX;
        search.break_next(0);
    }
    if search.found.is_empty() {
        search.found.push(search.any_set());
    }
    search.found
}

struct Search<'w> {
    clauses: &'w [Clause],
    /// How much each atom counts.
    weights: &'w [u32],
    /// The size up to which this round looks.
    limit: u32,
    /// The smallest size beyond it.
    beyond: u32,
    steps: usize,
    found: Vec<u64>,
    /// Kept to spare allocations.
    cheapest: Vec<u32>,
}

impl<'w> Search<'w> {
    fn is_over(&self) -> bool {
        self.found.len() >= MAX_SETS || self.steps >= MAX_STEPS
    }

    /// Goes on with the first wall that stands; where none does, the set is found.
    fn break_next(&mut self, set: u64) {
        if self.found.iter().any(|smaller| smaller & !set == 0) {
            return;
        }
        match self.clauses.iter().find(|clause| stands(clause, set)) {
            None => self.found.push(set),
            Some(clause) => {
                for way in clause {
                    self.choose(set, &way.groups, way.lacks(set));
                }
            }
        }
    }

    /// Adds so many more of these groups, in every combination.
    fn choose(&mut self, set: u64, mut groups: &'w [u64], lacks: usize) {
        if lacks == 0 {
            return self.break_next(set);
        }
        while let [group, others @ ..] = groups {
            if groups.len() < lacks || self.is_over() {
                return;
            }
            groups = others;
            if group & !set != 0 && self.fits(set | group) {
                self.choose(set | group, others, lacks - 1);
            }
        }
    }

    /// Whether the set, with what it still needs at the least, is within this round's size: the cheapest
    /// way through the dearest wall.
    fn fits(&mut self, set: u64) -> bool {
        self.steps += 1;
        let mut dearest = 0;
        for clause in self.clauses {
            let cheapest = clause.iter().map(|way| self.cost(way, set)).min();
            dearest = dearest.max(cheapest.unwrap_or(0));
        }
        let least = self.weight(set) + dearest;
        if least > self.limit {
            self.beyond = self.beyond.min(least);
        }
        least <= self.limit
    }

    /// What taking this way adds to the set: its cheapest groups, as many as are needed.
    fn cost(&mut self, way: &Way, set: u64) -> u32 {
        if way.need == way.groups.len() {
            return self.weight(way.groups.iter().fold(0, |all, group| all | group) & !set);
        }
        self.cheapest.clear();
        self.cheapest.resize(way.need, u32::MAX);
        for group in &way.groups {
            let mut cost = self.weight(group & !set);
            for cheap in &mut self.cheapest {
                (*cheap, cost) = ((*cheap).min(cost), (*cheap).max(cost));
            }
        }
        self.cheapest.iter().sum()
    }

    fn weight(&self, mut set: u64) -> u32 {
        let mut weight = 0;
        while set != 0 {
            weight += self.weights.get(set.trailing_zeros() as usize).copied().unwrap_or(0);
            set &= set - 1;
        }
        weight
    }

    /// One set from which nothing can be left out, without searching.
    fn any_set(&self) -> u64 {
        let mut set = self.clauses.iter().flatten().flat_map(|way| &way.groups).fold(0, |all, group| all | group);
        for atom in 0..u64::BITS {
            let smaller = set & !(1 << atom);
            if !self.clauses.iter().any(|clause| stands(clause, smaller)) {
                set = smaller;
            }
        }
        set
    }
}

fn stands(clause: &Clause, set: u64) -> bool {
    clause.iter().all(|way| way.lacks(set) > 0)
}

impl Way {
    /// How many more of its groups the set needs.
    fn lacks(&self, set: u64) -> usize {
        self.need.saturating_sub(self.groups.iter().filter(|group| *group & !set == 0).count())
    }
}
