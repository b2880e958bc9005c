import { newId } from '@account-center/kit';
import type { DepartmentRow } from '../department/department.table.ts';
import { PATH_SEPARATOR } from '../workbook/columns.ts';
import type { Facts } from './facts.ts';

/** A department that the import will create. */
export interface PlannedDepartment {
  id: string;
  parentId: string;
  name: string;
  depth: number;
}

export type Resolved = { id: string } | { problem: string };

const keyOf = (names: readonly string[]) => names.join(PATH_SEPARATOR);

/** Names from the root down, by department. */
export function pathNames(departments: readonly DepartmentRow[]): Map<string, string[]> {
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  return new Map(departments.map(({ id, path }) => [id, path.map((one) => names.get(one) ?? '')]));
}

/** Finds the departments that paths name, and plans those that are missing (ORG-31). */
export class DepartmentPlan {
  readonly #facts: Facts;
  readonly #byPath: Map<string, { id: string; depth: number; usable: boolean }>;
  readonly #planned = new Map<string, PlannedDepartment>();
  readonly #rootName: string;
  readonly #mayCreate: boolean;

  constructor(facts: Facts) {
    this.#facts = facts;
    this.#byPath = new Map();
    for (const [id, names] of pathNames(facts.departments)) {
      this.#byPath.set(keyOf(names), { id, depth: names.length, usable: facts.inScope.has(id) });
    }
    this.#rootName = facts.departments.find(({ parentId }) => parentId === null)?.name ?? '';
    this.#mayCreate = facts.caller.permissions.includes('org:department:manage');
  }

  /** Parents before children. */
  get planned(): PlannedDepartment[] {
    return [...this.#planned.values()];
  }

  resolve(names: readonly string[]): Resolved {
    if (names[0] !== this.#rootName) return { problem: `部门路径须从根部门“${this.#rootName}”写起。` };
    const known = this.#byPath.get(keyOf(names));
    if (known) return known.usable ? { id: known.id } : { problem: `没有您可以管理的部门“${keyOf(names)}”。` };
    const parent = this.resolve(names.slice(0, -1));
    return 'problem' in parent ? parent : this.#plan(names, parent.id);
  }

  #plan(names: readonly string[], parentId: string): Resolved {
    const { enterprise, departments } = this.#facts;
    const name = names.at(-1) ?? '';
    if (!this.#mayCreate) return { problem: `没有部门“${keyOf(names)}”，而您无权创建部门。` };
    if (names.length > enterprise.departmentDepth) return { problem: `部门最多 ${enterprise.departmentDepth} 级。` };
    if (departments.length - 1 + this.#planned.size >= enterprise.departments) {
      return { problem: `根部门以下最多 ${enterprise.departments} 个部门。` };
    }
    const planned = { id: newId(), parentId, name, depth: names.length };
    this.#planned.set(keyOf(names), planned);
    this.#byPath.set(keyOf(names), { id: planned.id, depth: names.length, usable: true });
    return { id: planned.id };
  }
}
