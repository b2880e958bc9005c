import { archive } from './archive.ts';
import { attendance } from './attendance.ts';
import { files } from './files.ts';
import { identity } from './identity.ts';
import { jobs } from './jobs.ts';
import { org } from './org.ts';
import { anyField, request } from './request.ts';
import { several } from './several.ts';
import { sms } from './sms.ts';
import type { ErrorTexts } from './text.ts';

/** The table of all codes that a client may meet, in the groups in which they are documented. */
const groups = { request, anyField, several, identity, org, sms, archive, attendance, files, jobs };

type KeysOf<T> = T extends unknown ? keyof T : never;
/** A code that a client may meet: `extensions.code` of an error, or the code of a result, a job or a file request. */
export type ErrorCode = KeysOf<(typeof groups)[keyof typeof groups]>;

export interface ErrorGroup {
  title: string;
  codes: ErrorTexts;
  /** Whether fields tell in their descriptions which of these codes they refuse with. */
  told: boolean;
}

/** The table as it is documented. */
export const errorGroups: readonly ErrorGroup[] = [
  { title: 'A request as a whole', codes: request, told: false },
  { title: 'Any field', codes: anyField, told: false },
  { title: 'Fields of several services', codes: several, told: true },
  { title: 'Accounts, roles and sign-in', codes: identity, told: true },
  { title: 'Directory', codes: org, told: true },
  { title: 'SMS', codes: sms, told: true },
  { title: 'Message archive', codes: archive, told: true },
  { title: 'Attendance', codes: attendance, told: true },
  { title: 'Files', codes: files, told: false },
  { title: 'Jobs and background work', codes: jobs, told: false },
];
