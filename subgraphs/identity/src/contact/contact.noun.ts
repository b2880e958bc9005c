import type { Noun } from '@account-center/kit';
import type { MailContext } from '../delivery/index.ts';
import { contactNoticeTask, TELL_CONTACT_CHANGE } from './contact-notice.task.ts';
import { contactResolvers } from './contact.resolvers.ts';

export const contactNoun: Noun<Pick<MailContext, 'mailer'>> = {
  resolvers: contactResolvers,
  tasks: ({ runtime, parts: { mailer } }) => ({ [TELL_CONTACT_CHANGE]: contactNoticeTask({ runtime, mailer }) }),
};
