export {
  anonymous,
  ANONYMOUS_KIND,
  APP_KIND,
  type Principal,
  principalSchema,
  SERVICE_KIND,
  type VouchedCaller,
} from './caller.ts';
export { CALLER_HEADER, createSigner, createVerifier, type Signer, type Verifier } from './signature.ts';
