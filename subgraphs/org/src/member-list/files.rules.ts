export const CSV = 'text/csv';

/** Where a file can be had. */
export interface FileLink {
  url: string;
  expiresAt: Date;
  fileName: string;
}
