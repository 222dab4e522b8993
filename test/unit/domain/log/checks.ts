import { bookState } from '#domain/log/materialise';
import { type RecordState, applyCommitToStates, mergeInto, recordKey } from '#domain/log/merge';
import { stateText } from '#domain/log/state-hash';
import { headsOf, registersOf } from '#test/unit/domain/log/oracle';
import type { Played } from '#test/unit/domain/log/history-steps';
import { type Device, type World, shuffled, stepsIn } from '#test/unit/domain/log/world';

/** What is wrong after a history in which in the end everybody met everybody; nothing, where all is well. */
export function faultsOf(played: Played): readonly string[] {
  const { world } = played;
  return [...played.faults, ...dropped(world), ...divided(world), ...vanished(world), ...unknownLost(world)];
}

/** Everybody has everything that anybody ever wrote. */
function dropped({ devices, written }: World): readonly string[] {
  return devices.flatMap((device) => {
    const ids = new Set([...device.known.values()].map(({ id }) => id));
    return [...written.keys()].filter((id) => !ids.has(id)).map((id) => `${device.name} never got ${id}`);
  });
}

/** Everybody has the same heads, which are those of the set merged in any order, all of it twice. */
function divided({ devices, written, chance }: World): readonly string[] {
  const all = [...written.values()].map(({ commit }) => commit);
  const bulk = new Map<string, RecordState>();
  for (const commit of shuffled([...all, ...all], chance)) mergeInto(bulk, commit);
  const expected = stateText(bulk.values());
  return devices
    .filter(({ states }) => stateText(states.values()) !== expected)
    .map(({ name }) => `${name} has another state`);
}

/** No value is gone but by a step that names it: said by the oracle, from the set alone. */
function vanished({ devices, written }: World): readonly string[] {
  const expected = headsOf([...written.values()].map(({ commit }) => commit));
  return devices.flatMap((device) => {
    const held = headsHeld(device);
    const lost = [...expected].filter(([register, heads]) => !sameSet(held.get(register), heads));
    const risen = [...held.keys()].filter((register) => !expected.has(register));
    return [
      ...lost.map(
        ([register]) => `${device.name} lost a value of ${register}, or kept one that was replaced`,
      ),
      ...risen.map((register) => `${device.name} has ${register} from nowhere`),
    ];
  });
}

function headsHeld({ states }: Device): ReadonlyMap<string, ReadonlySet<string>> {
  const held = new Map<string, ReadonlySet<string>>();
  for (const { kind, id, fields } of states.values()) {
    for (const { field, heads } of fields) {
      if (heads.length > 0)
        held.set(JSON.stringify([recordKey(kind, id), field]), new Set(heads.map(({ op }) => op)));
    }
  }
  return held;
}

/** What this program does not know goes through every computer unharmed. */
function unknownLost({ devices, written }: World): readonly string[] {
  const foreign = [...written.values()].filter(({ commit }) =>
    commit.body.ops.some(({ f }) => f === 'needle'),
  );
  return devices.flatMap(({ name, known }) => {
    const passed = new Map([...known.values()].map((commit) => [commit.id, JSON.stringify(commit.body)]));
    return foreign
      .filter(({ commit }) => passed.get(commit.id) !== JSON.stringify(commit.body))
      .map(({ commit }) => `${name} has ${commit.id} no more as it was written`);
  });
}

/** Rows read from a database, one commit at a time, end as the bulk merge does, to the letter. */
export function incrementalFaults({ written, chance }: World): readonly string[] {
  const all = shuffled([...written.values()], chance).map(({ commit }) => commit);
  const rows = new Map<string, string>();
  const bulk = new Map<string, RecordState>();
  for (const commit of all) {
    mergeInto(bulk, commit);
    const next = applyCommitToStates(commit, (kind, id) => stored(rows.get(recordKey(kind, id))));
    for (const [key, state] of next) rows.set(key, JSON.stringify(state));
  }
  return [...bulk]
    .filter(([key, state]) => JSON.stringify(state) !== rows.get(key))
    .map(([key]) => `${key} differs row by row`)
    .concat(rows.size === bulk.size ? [] : ['another number of rows']);
}

/** Row by row and in another order: the same but for the order of the lists that have none. */
export function orderFaults({ written, chance }: World): readonly string[] {
  const all = [...written.values()].map(({ commit }) => commit);
  const states = [all, shuffled(all, chance)].map((commits) => {
    const store = new Map<string, RecordState>();
    for (const commit of [...commits, ...commits]) mergeInto(store, commit);
    return JSON.stringify([...store.values()].map(sorted).sort());
  });
  return states[0] === states[1] ? [] : ['the states hang on the order'];
}

function sorted({ kind, id, fields }: RecordState): string {
  const plain = fields.map((each) => ({
    ...each,
    superseded: [...each.superseded].sort(),
    supersededEarly: [...each.supersededEarly].sort(),
  }));
  return JSON.stringify([kind, id, plain]);
}

function stored(row: string | undefined): RecordState | undefined {
  return row === undefined ? undefined : (JSON.parse(row) as RecordState);
}

/** From every node one comes to the top. */
export function treeFaults({ devices }: World): readonly string[] {
  return devices.flatMap((device) => {
    const { node } = bookState(device.states.values());
    return [...node.keys()].filter((id) => {
      let at: string | null = id;
      for (let steps = 0; at !== null && steps <= node.size; steps += 1) at = node.get(at)?.parent ?? null;
      return at !== null;
    });
  });
}

/** How much of what matters has come to pass in histories: without it they would prove little. */
export type Tally = { writes: number; concurrent: number; decisions: number; forks: number };

/** Concurrent: another person wrote the same field too, neither having seen the other. */
export function count({ written }: World, tally: Tally): void {
  const concurrent = new Set<string>();
  const places = new Set<string>();
  const earlier = new Map<string, { readonly id: string; readonly commit: string }[]>();
  for (const { commit, had } of written.values()) {
    places.add(`${commit.body.inc} ${commit.body.seq}`);
    for (const [id, op] of stepsIn(commit)) {
      tally.writes += 1;
      if (op.why !== undefined) tally.decisions += 1;
      for (const register of registersOf(op)) {
        const before = earlier.get(register) ?? [];
        const unseen = before.filter((other) => other.commit !== commit.id && !had.has(other.commit));
        for (const other of unseen) concurrent.add(id).add(other.id);
        earlier.set(register, [...before, { id, commit: commit.id }]);
      }
    }
  }
  tally.concurrent += concurrent.size;
  tally.forks += written.size - places.size;
}

function sameSet(a: ReadonlySet<string> | undefined, b: ReadonlySet<string>): boolean {
  return a?.size === b.size && [...b].every((each) => a.has(each));
}
