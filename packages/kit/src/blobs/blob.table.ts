import { integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, tenantColumns } from '../database/columns.ts';
import { tenantPolicy } from '../database/roles.ts';

/** A file's description. `sha256` and `size` are null until the content was uploaded. */
export const blob = pgTable(
  'blob',
  {
    ...tenantColumns(),
    /** A file can be used only for the purpose that it was uploaded for. */
    purpose: text('purpose').notNull(),
    fileName: text('file_name').notNull(),
    contentType: text('content_type').notNull(),
    size: integer('size'),
    sha256: text('sha256'),
    /** Id of the content; null means the file's own id. */
    contentId: uuid('content_id'),
    createdBy: text('created_by'),
    expiresAt: instant('expires_at'),
  },
  (table) => [primaryKey({ columns: [table.enterpriseId, table.id] }), tenantPolicy()],
);
export type BlobRow = typeof blob.$inferSelect;
