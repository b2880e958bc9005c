import type { Noun } from '@account-center/kit';
import type { MailContext } from '../delivery/index.ts';
import type { SecretSource } from '../secret/index.ts';
import { accountResolvers } from './account.resolvers.ts';
import { activationTask, DELIVER_ACTIVATION } from './activation.task.ts';

export const accountNoun: Noun<Pick<MailContext, 'mailer'> & { secrets: SecretSource }> = {
  resolvers: accountResolvers,
  tasks: ({ runtime, parts: { mailer, secrets } }) => ({
    [DELIVER_ACTIVATION]: activationTask({ runtime, mailer }, secrets),
  }),
};
