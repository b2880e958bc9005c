import { type Client, until } from '../demo/client.ts';
import type { DataOf } from '../generated/operation-types.ts';

const REQUEST_UPLOAD = `mutation RequestMemberImportUpload($input: RequestMemberImportUploadInput!) {
  requestMemberImportUpload(input: $input) { upload { fileId url } }
}`;
const START = `mutation StartMemberImport($input: StartMemberImportInput!) {
  startMemberImport(input: $input) { import { id } }
}`;
const READ = `query MemberImport($id: ID!) {
  memberImport(id: $id) {
    state rowCount addedCount changedCount unchangedCount refusedCount departmentsAddedCount
    problems { row column reason } errorCode errorMessage
  }
}`;

type MemberImport = DataOf<typeof READ>['memberImport'];

const RUNNING = ['QUEUED', 'RUNNING'];
const PATIENCE_MILLISECONDS = 120_000;

/** Uploads a workbook and starts its import; returns the import's id. */
export async function startImport(
  client: Client,
  file: { name: string; content: Uint8Array<ArrayBuffer>; contentType: string },
): Promise<string> {
  const requested = await client.run(REQUEST_UPLOAD, { input: { fileName: file.name } });
  const { fileId, url } = requested.requestMemberImportUpload.upload;
  await client.upload(url, file.content, file.contentType);
  return (await client.run(START, { input: { fileId } })).startMemberImport.import.id;
}

export const readImport = async (client: Client, id: string): Promise<MemberImport> =>
  (await client.run(READ, { id })).memberImport;

/** Waits for the end of an import. */
export const endOfImport = (client: Client, id: string): Promise<MemberImport> =>
  until(
    () => readImport(client, id),
    ({ state }) => !RUNNING.includes(state),
    PATIENCE_MILLISECONDS,
  );
