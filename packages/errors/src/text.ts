import type { Text } from '@account-center/formats';

/** Descriptions by code: what happened and what to do next. */
export type ErrorTexts = Readonly<Record<string, Text>>;
