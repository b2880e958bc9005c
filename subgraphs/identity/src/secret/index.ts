export type { SecretSource } from './create-secret-source.ts';
export { hashPassword, verifyPassword } from './hash-password.ts';
export { hashSecret, isSecret, randomSecret } from './hash-secret.ts';
export { assertMemberPassword, assertSuperPassword } from './strength.rules.ts';
