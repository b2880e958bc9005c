import { type Language, languages } from '@account-center/kit';
import { oneOf } from './settings/kinds.ts';

export const languageVariables = {
  NOTICE_LANGUAGE: oneOf(languages).default('en').meta({
    description:
      'language of the SMS and emails that the system sends itself, and of the names that it gives to built-in roles and new departments: `en` or `zh`',
  }),
};

export interface LanguageVariables {
  NOTICE_LANGUAGE: Language;
}
