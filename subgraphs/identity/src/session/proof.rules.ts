import { badUserInput, parseInput } from '@account-center/kit';
import { z } from 'zod';
import { type Recipient, requireRecipient } from '../delivery/index.ts';
import type { SignInInput } from '../generated/types.ts';

/** Longer than any password that was ever accepted. */
const MAXIMUM_LENGTH = 256;
/** Enterprise numbers have six digits, account numbers more. */
const ENTERPRISE_NUMBER = /^\d{6}$/;
const text = z.string().trim().min(1).max(MAXIMUM_LENGTH);

const secret = z.string().min(1).max(MAXIMUM_LENGTH);

const inputSchema = z.object({
  identifier: text.nullish(),
  accountNumber: text.nullish(),
  enterpriseNumber: text.nullish(),
  operator: text.nullish(),
  password: secret.nullish(),
  superPassword: secret.nullish(),
  phone: text.nullish(),
  email: text.nullish(),
  code: secret.nullish(),
});

type ProofInput = z.infer<typeof inputSchema>;

/** A client's credentials. */
export type Proof =
  | { method: 'ACCOUNT'; number: string; password: string }
  | { method: 'ENTERPRISE'; number: string; password: string }
  | { method: 'OPERATOR'; name: string; password: string }
  | { method: CodeMethod; recipient: Recipient; code: string; enterpriseNumber: string | null };

/** A code stays valid when the password changes. */
export type CodeMethod = 'PHONE_CODE' | 'EMAIL_CODE';

export const isCodeMethod = (method: string): method is CodeMethod =>
  method === 'PHONE_CODE' || method === 'EMAIL_CODE';

function codeProof(contact: { phone?: string; email?: string }, code: string, enterpriseNumber: string | null): Proof {
  const recipient = requireRecipient(contact);
  return { method: recipient.channel === 'SMS' ? 'PHONE_CODE' : 'EMAIL_CODE', recipient, code, enterpriseNumber };
}

/** The fields of each method. An input must have exactly those of one method. */
const methods: { fields: (keyof ProofInput)[]; read: (input: Record<keyof ProofInput, string>) => Proof }[] = [
  {
    fields: ['identifier', 'password'],
    read: ({ identifier, password }) => ({
      method: ENTERPRISE_NUMBER.test(identifier) ? 'ENTERPRISE' : 'ACCOUNT',
      number: identifier,
      password,
    }),
  },
  {
    fields: ['accountNumber', 'password'],
    read: ({ accountNumber, password }) => ({ method: 'ACCOUNT', number: accountNumber, password }),
  },
  {
    fields: ['enterpriseNumber', 'superPassword'],
    read: ({ enterpriseNumber, superPassword }) => ({
      method: 'ENTERPRISE',
      number: enterpriseNumber,
      password: superPassword,
    }),
  },
  {
    fields: ['operator', 'password'],
    read: ({ operator, password }) => ({ method: 'OPERATOR', name: operator, password }),
  },
  {
    fields: ['phone', 'code'],
    read: ({ phone, code }) => codeProof({ phone }, code, null),
  },
  {
    fields: ['phone', 'code', 'enterpriseNumber'],
    read: ({ phone, code, enterpriseNumber }) => codeProof({ phone }, code, enterpriseNumber),
  },
  {
    fields: ['email', 'code'],
    read: ({ email, code }) => codeProof({ email }, code, null),
  },
  {
    fields: ['email', 'code', 'enterpriseNumber'],
    read: ({ email, code, enterpriseNumber }) => codeProof({ email }, code, enterpriseNumber),
  },
];

/** @throws BAD_USER_INPUT unless the input carries the fields of exactly one method. */
export function readProof(input: SignInInput): Proof {
  const values = parseInput(inputSchema, input);
  const given = (Object.keys(inputSchema.shape) as (keyof ProofInput)[])
    .filter((field) => values[field] != null)
    .toSorted();
  const method = methods.find(({ fields }) => String(fields.toSorted()) === String(given));
  if (method) return method.read(values as Record<keyof ProofInput, string>);
  const offered = methods.map(({ fields }) => fields.join(' + ')).join(', or ');
  throw badUserInput([{ path: 'input', reason: `must hold exactly ${offered}` }]);
}
