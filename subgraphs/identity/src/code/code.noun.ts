import type { Noun } from '@account-center/kit';
import type { MailContext } from '../delivery/index.ts';
import type { SecretSource } from '../secret/index.ts';
import { codeResolvers } from './code.resolvers.ts';
import { codeTask, SEND_CODE } from './code.task.ts';

export const codeNoun: Noun<Pick<MailContext, 'mailer'> & { secrets: SecretSource }> = {
  resolvers: codeResolvers,
  tasks: ({ runtime, parts: { mailer, secrets } }) => ({ [SEND_CODE]: codeTask({ runtime, mailer }, secrets) }),
  unaudited: ['requestCode'],
  unrestricted: ['requestCode'],
};
