// Generated from the commands by `pnpm codegen`. Do not edit.
import type { Command } from '@account-center/kit';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A notice of the service itself, such as a sign-in code. */
export type SendSystemSmsInput = {
  /** Names the request: the same key sends once. */
  readonly idempotencyKey: string;
  /** The number, E.164 or as a Chinese person writes it. */
  readonly phone: string;
  /** The text, 1 to 500 characters. Kept until it was handed over, no longer. */
  readonly text: string;
};

export type SendSystemSmsMutationVariables = Exact<{
  input: SendSystemSmsInput;
}>;


export type SendSystemSmsMutation = { readonly sendSystemSms: { readonly messageId: string } };

export const sendSystemSmsCommand: Command<SendSystemSmsMutation, SendSystemSmsMutationVariables> = {
  service: 'sms',
  document: "mutation SendSystemSms($input:SendSystemSmsInput!){sendSystemSms(input:$input){messageId}}",
};
