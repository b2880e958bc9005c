export type { SecretSource } from './create-secret-source.ts';
export { hashPassword, verifyPassword } from './hash-password.ts';
export { hashSecret, isSecret, randomSecret } from './hash-secret.ts';
export { MAXIMUM_OPEN_TOKENS, servesAgain } from './refresh-token.rules.ts';
export { assertMemberPassword, assertSuperPassword } from './strength.rules.ts';
