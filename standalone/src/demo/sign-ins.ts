import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { LaunchError } from '@account-center/system/machine';

const accountSchema = z.object({
  name: z.string(),
  role: z.string(),
  accountNumber: z.string(),
  password: z.string(),
  /** A phone that codes can be sent to. */
  phone: z.string().optional(),
});

const signInsSchema = z.object({
  /** Platform operator. */
  operator: z.object({ operator: z.string(), password: z.string() }),
  /** The enterprise administrator. */
  enterprise: z.object({ name: z.string(), enterpriseNumber: z.string(), superPassword: z.string() }),
  /** Initial password of members who are added later. */
  initialPassword: z.string(),
  people: z.array(accountSchema),
  app: z.object({ name: z.string(), clientId: z.string(), clientSecret: z.string() }),
});

/** How to sign in to the demo enterprise. */
export type DemoSignIns = z.infer<typeof signInsSchema>;

const fileOf = (dataDir: string) => join(dataDir, 'secrets', 'demo.json');

/** The sign-ins of a data directory's demo enterprise, or null if it has none. Throws LaunchError. */
export async function readSignIns(dataDir: string): Promise<DemoSignIns | null> {
  const text = await readFile(fileOf(dataDir), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return signInsSchema.parse(JSON.parse(text));
  } catch {
    throw new LaunchError(
      `${fileOf(dataDir)} does not contain the sign-ins of a demo. Restore it, or run "pnpm reset".`,
    );
  }
}

export async function keepSignIns(dataDir: string, signIns: DemoSignIns): Promise<void> {
  const draft = `${fileOf(dataDir)}.new`;
  await writeFile(draft, `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, fileOf(dataDir));
}

/** The lines that show an operator how to sign in. */
export function describeSignIns({ operator, enterprise, people, app }: DemoSignIns): string[] {
  const rows = [
    ['Platform operator', '', `operator ${operator.operator}`, operator.password],
    [
      'Enterprise administrator',
      enterprise.name,
      `enterprise number ${enterprise.enterpriseNumber}`,
      enterprise.superPassword,
    ],
    ...people.map(({ role, name, accountNumber, password, phone }) => [
      role,
      phone ? `${name}, phone ${phone}` : name,
      `account ${accountNumber}`,
      password,
    ]),
    ['App', app.name, `client id ${app.clientId}`, app.clientSecret],
  ];
  return rows.map(([role = '', name = '', account = '', secret = '']) =>
    [`  ${role.padEnd(26)}`, account.padEnd(48), secret.padEnd(48), name].join('').trimEnd(),
  );
}
