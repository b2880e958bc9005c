export { ACCESS_TOKEN_SECONDS, type Audience, type TokenContext } from './create-token-issuer.ts';
