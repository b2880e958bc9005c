import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readOrCreateSecret } from '@account-center/system/machine';
import type { DemoPerson } from './company.ts';

const PASSWORD_BYTES = 9;

/** Random, so that a demo on an open network is not open to others; always has a letter, a digit and a symbol. */
const generatePassword = () => `Demo-${randomBytes(PASSWORD_BYTES).toString('base64url')}-7`;

const draftSchema = z.object({
  superPassword: z.string(),
  initialPassword: z.string(),
  /** By name. */
  people: z.record(z.string(), z.string()),
  /** Its secret is shown only once, so it is stored at once. */
  app: z.object({ clientId: z.string(), clientSecret: z.string() }).optional(),
});

/** Passwords and secrets of the demo. Stored before anything is created, so that an interrupted load can continue. */
export type DemoDraft = z.infer<typeof draftSchema>;

const NAME = 'demo-draft.json';
const fileOf = (dataDir: string) => join(dataDir, 'secrets', NAME);

/** The draft of an interrupted load, or a new one. */
export async function readOrCreateDraft(dataDir: string, people: readonly DemoPerson[]): Promise<DemoDraft> {
  const generate = () => {
    const passwords = Object.fromEntries(people.map(({ name }) => [name, generatePassword()]));
    return JSON.stringify({
      superPassword: generatePassword(),
      initialPassword: generatePassword(),
      people: passwords,
    } satisfies DemoDraft);
  };
  await readOrCreateSecret(dataDir, NAME, generate);
  return draftSchema.parse(JSON.parse(await readFile(fileOf(dataDir), 'utf8')));
}

export async function keepDraft(dataDir: string, draft: DemoDraft): Promise<void> {
  const next = `${fileOf(dataDir)}.new`;
  await writeFile(next, JSON.stringify(draft), { mode: 0o600 });
  await rename(next, fileOf(dataDir));
}

export const removeDraft = (dataDir: string): Promise<void> => rm(fileOf(dataDir), { force: true });
