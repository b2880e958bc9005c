export type { SecretSource } from './create-secret-source.ts';
export { dropOldTokens } from './drop-old-tokens.ts';
export { hashPassword, verifyPassword } from './hash-password.ts';
export { hashSecret, isSecret, randomSecret } from './hash-secret.ts';
export { servesAgain } from './refresh-token.rules.ts';
export { assertMemberPassword, assertSuperPassword } from './strength.rules.ts';
