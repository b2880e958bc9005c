import type { Bucket } from '@account-center/system/parts';
import { oneOf, url, words } from './settings/kinds.ts';

const STORES = ['local', 's3'] as const;

export const filesVariables = {
  FILE_STORE: oneOf(STORES).default('local').meta({
    description:
      'where uploaded and generated files are stored: `local` in `DATA_DIR`, `s3` in the bucket `S3_BUCKET`. Changing it moves no files',
  }),
  S3_BUCKET: words().optional().meta({ description: 'bucket for files; required with `FILE_STORE=s3`' }),
  S3_REGION: words().default('us-east-1').meta({ description: 'region of the bucket' }),
  S3_ENDPOINT: url(['http', 'https'], 'https://s3.example.com').optional().meta({
    description: 'URL of an S3-compatible store, `https://s3.example.com`',
    shown: 'AWS',
  }),
  S3_ACCESS_KEY_ID: words().optional().meta({
    description: 'access key id for the bucket; required with `S3_SECRET_ACCESS_KEY`',
    shown: 'the default chain of the AWS SDK',
  }),
  S3_SECRET_ACCESS_KEY: words().optional().meta({ description: 'secret access key; required with `S3_ACCESS_KEY_ID`' }),
};

interface FilesVariables {
  FILE_STORE: (typeof STORES)[number];
  S3_BUCKET?: string | undefined;
  S3_REGION: string;
  S3_ENDPOINT?: string | undefined;
  S3_ACCESS_KEY_ID?: string | undefined;
  S3_SECRET_ACCESS_KEY?: string | undefined;
}

export const hasItsBucket = ({ FILE_STORE, S3_BUCKET }: FilesVariables) => (FILE_STORE === 's3') === !!S3_BUCKET;
export const BUCKET_PROBLEM = { path: ['S3_BUCKET'], message: 'goes with FILE_STORE=s3: set both or neither' };
export const hasWholeKey = ({ S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY }: FilesVariables) =>
  !S3_ACCESS_KEY_ID === !S3_SECRET_ACCESS_KEY;
export const KEY_PROBLEM = {
  path: ['S3_SECRET_ACCESS_KEY'],
  message: 'goes with S3_ACCESS_KEY_ID: set both or neither',
};

/** The bucket for files, if there is one. */
export function bucketOf(variables: FilesVariables): Bucket | undefined {
  const { S3_BUCKET: bucket, S3_REGION: region, S3_ENDPOINT: endpoint } = variables;
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = variables;
  if (bucket === undefined) return undefined;
  const credentials = accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {};
  return { bucket, region, endpoint, ...credentials };
}

/** The variables again, for a child process that reads them by the same schema. */
export const filesVariablesOf = (variables: FilesVariables): Record<string, string> =>
  Object.fromEntries(
    Object.keys(filesVariables).flatMap((name) => {
      const value = variables[name as keyof FilesVariables];
      return value === undefined ? [] : [[name, value]];
    }),
  );
