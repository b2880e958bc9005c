import { foldText } from '@account-center/kit';
import { newId } from '@account-center/kit/database';
import { PATH_SEPARATOR } from '../member-list/index.ts';
import { pathNames } from '../tree/index.ts';
import type { Judging } from './judging.rules.ts';
import type { Facts } from './read-facts.ts';

/** A department that the import will create. */
export interface PlannedDepartment {
  id: string;
  parentId: string;
  name: string;
  depth: number;
}

export type Resolved = { id: string } | { problem: string };

/** Paths that look alike have the same key. */
const keyOf = (names: readonly string[]) => foldText(names.join(PATH_SEPARATOR));

const shown = (names: readonly string[]) => names.join(PATH_SEPARATOR);

/** Finds the departments that paths refer to, and plans the missing ones (ORG-31). */
export class DepartmentPlan {
  readonly #facts: Facts;
  readonly #judging: Judging;
  readonly #byPath: Map<string, { id: string; depth: number; usable: boolean }>;
  readonly #planned = new Map<string, PlannedDepartment>();
  readonly #rootName: string;
  readonly #mayCreate: boolean;

  constructor(facts: Facts, judging: Judging) {
    this.#facts = facts;
    this.#judging = judging;
    this.#byPath = new Map();
    for (const [id, names] of pathNames(facts.departments)) {
      const known = { id, depth: names.length, usable: facts.inScope.has(id) };
      // Names that look alike may exist from before they were refused: each is found by its exact name.
      this.#byPath.set(shown(names), known);
      if (!this.#byPath.has(keyOf(names))) this.#byPath.set(keyOf(names), known);
    }
    this.#rootName = facts.departments.find(({ parentId }) => parentId === null)?.name ?? '';
    this.#mayCreate = facts.caller.permissions.includes('org:department:manage');
  }

  /** Parents before children. */
  get planned(): PlannedDepartment[] {
    return [...this.#planned.values()];
  }

  resolve(names: readonly string[]): Resolved {
    const { say } = this.#judging;
    const root = this.#rootName;
    const known = this.#byPath.get(shown(names)) ?? this.#byPath.get(keyOf(names));
    if (known) return known.usable ? { id: known.id } : { problem: say('departmentNotYours', { path: shown(names) }) };
    if (keyOf(names.slice(0, 1)) !== keyOf([root])) return { problem: say('fromRoot', { root }) };
    // Several paths with an unknown separator between them look like one path that repeats the root.
    if (names.slice(1).some((name) => keyOf([name]) === keyOf([root]))) return { problem: say('rootAgain', { root }) };
    const parent = this.resolve(names.slice(0, -1));
    return 'problem' in parent ? parent : this.#plan(names, parent.id);
  }

  #plan(names: readonly string[], parentId: string): Resolved {
    const { enterprise, departments } = this.#facts;
    const { say } = this.#judging;
    const name = names.at(-1) ?? '';
    if (!this.#mayCreate) return { problem: say('mayNotCreate', { path: shown(names) }) };
    if (names.length > enterprise.departmentDepth)
      return { problem: say('departmentDepth', { maximum: enterprise.departmentDepth }) };
    if (departments.length - 1 + this.#planned.size >= enterprise.departments) {
      return { problem: say('departmentCount', { maximum: enterprise.departments }) };
    }
    const planned = { id: newId(), parentId, name, depth: names.length };
    this.#planned.set(keyOf(names), planned);
    this.#byPath.set(keyOf(names), { id: planned.id, depth: names.length, usable: true });
    return { id: planned.id };
  }
}
