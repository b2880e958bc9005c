export const CSV = 'text/csv';

/** A file's download URL. */
export interface FileLink {
  url: string;
  expiresAt: Date;
  fileName: string;
}
