import { getTableName, isTable, type Table } from 'drizzle-orm';

export interface MigrationPlan {
  /** Folder of the service's drizzle migrations. */
  folder: string;
  /** Tables whose rows are never changed or deleted: services may only insert and read. */
  appendOnly?: readonly string[];
  /** Tables that belong to no enterprise (plans, cursors): they have no `enterprise_id`. */
  shared?: readonly string[];
}

const appendOnlyTables = new WeakSet<Table>();
const sharedTables = new WeakSet<Table>();

/** A table whose rows are never changed or deleted: the service may only insert and read. */
export function appendOnly<Any extends Table>(table: Any): Any {
  appendOnlyTables.add(table);
  return table;
}

/** A table that belongs to no enterprise (plans, cursors): it has no `enterprise_id`. */
export function shared<Any extends Table>(table: Any): Any {
  sharedTables.add(table);
  return table;
}

/** The migration plan of a service. @param tables all its tables, under any names; other values are ignored */
export function migrationPlanOf(folder: string, tables: Readonly<Record<string, unknown>>): MigrationPlan {
  const all = Object.values(tables).filter((value): value is Table => isTable(value));
  const namesOf = (marked: WeakSet<Table>) => all.filter((table) => marked.has(table)).map(getTableName);
  return { folder, appendOnly: namesOf(appendOnlyTables), shared: namesOf(sharedTables) };
}
