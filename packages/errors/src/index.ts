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

/** All codes that a client can get, in the groups in which they are documented. */
const groups = { request, anyField, several, identity, org, sms, archive, attendance, files, jobs };

type KeysOf<T> = T extends unknown ? keyof T : never;
/** A code that a client can get: `extensions.code` of an error, or the code of a result, a job or a file request. */
export type ErrorCode = KeysOf<(typeof groups)[keyof typeof groups]>;

export interface ErrorGroup {
  title: string;
  codes: ErrorTexts;
  /** Where these codes occur. Fields list theirs in their descriptions. */
  metBy: 'any request' | 'any field' | 'named fields' | 'files' | 'jobs';
}

/** The table as it is documented. */
export const errorGroups: readonly ErrorGroup[] = [
  { title: 'A request as a whole', codes: request, metBy: 'any request' },
  { title: 'Any field', codes: anyField, metBy: 'any field' },
  { title: 'Fields of several services', codes: several, metBy: 'named fields' },
  { title: 'Accounts, roles and sign-in', codes: identity, metBy: 'named fields' },
  { title: 'Directory', codes: org, metBy: 'named fields' },
  { title: 'SMS', codes: sms, metBy: 'named fields' },
  { title: 'Message archive', codes: archive, metBy: 'named fields' },
  { title: 'Attendance', codes: attendance, metBy: 'named fields' },
  { title: 'Files', codes: files, metBy: 'files' },
  { title: 'Jobs and background work', codes: jobs, metBy: 'jobs' },
];
