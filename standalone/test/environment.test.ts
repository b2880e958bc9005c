import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../src/environment.ts';

function refusalOf(variables: Record<string, string>): string {
  try {
    readEnvironment(variables);
  } catch (error) {
    return String(error);
  }
  return 'nothing';
}

describe('the environment', () => {
  it.each([
    ['a level that is none', { LOG_LEVEL: 'loud' }, /LOG_LEVEL must be one of fatal, error, .*, silent$/m],
    ['a store of files that is none', { FILE_STORE: 'tape' }, /FILE_STORE must be one of local, s3$/],
    ['a bucket that is not used', { S3_BUCKET: 'files' }, /S3_BUCKET goes with FILE_STORE=s3/],
    ['half a key', { S3_ACCESS_KEY_ID: 'a' }, /S3_SECRET_ACCESS_KEY goes with S3_ACCESS_KEY_ID/],
    ['a carrier of SMS that is none', { SMS_TRANSPORT: 'pigeon' }, /SMS_TRANSPORT must be one of simulator$/],
    ['a language that is none', { NOTICE_LANGUAGE: 'fr' }, /NOTICE_LANGUAGE must be one of en, zh$/],
    ['a mail server that is none', { SMTP_URL: 'mail', MAIL_FROM: 'a@b.c' }, /SMTP_URL must be a URL such as smtp:/],
    ['a mail server without a sender', { SMTP_URL: 'smtp://mail:25' }, /MAIL_FROM goes with SMTP_URL/],
    ['a collector that is none', { OTEL_EXPORTER_OTLP_ENDPOINT: 'x' }, /must be a URL such as http:/],
    ['every page of the web', { CORS_ORIGINS: '*' }, /CORS_ORIGINS must be origins such as https:/],
    ['every proxy of the world', { TRUST_PROXY: '10.0.0.1,0.0.0.0/0' }, /TRUST_PROXY must be addresses or networks/],
    ['a quota that is none', { RATE_LIMIT_APP_COST: '-1' }, /RATE_LIMIT_APP_COST must be a whole number/],
    ['a subgraph that is none', { ESSENTIAL_SUBGRAPHS: 'identity,mail' }, /ESSENTIAL_SUBGRAPHS must be some of /],
    ['more failures than fetches', { BREAKER_FAILURE_RATE: '1.5' }, /BREAKER_FAILURE_RATE must be a number/],
    ['a Redis that is none', { REDIS_URL: 'http://cache' }, /REDIS_URL must be a URL such as redis:/],
  ] as [string, Record<string, string>, RegExp][])(
    '[S17] may not name %s, and tells so in one line',
    (_, variables, line) => {
      const refusal = refusalOf(variables);
      expect(refusal).toMatch(line);
      expect(refusal).toMatch(/^LaunchError: The environment is not usable: .*$/);
      // Nobody should have to know the words of a library.
      expect(refusal).not.toMatch(/Invalid input|expected (string|number)|Zod/);
    },
  );
});
