export interface MigrationPlan {
  /** Folder of the service's drizzle migrations. */
  folder: string;
  /** Tables whose rows are never changed or removed: the services may only insert and read. */
  appendOnly?: readonly string[];
  /** Tables that belong to no enterprise (plans, cursors): they carry no `enterprise_id`. */
  shared?: readonly string[];
}
