import { type Client, until } from '../demo/client.ts';

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

export interface MemberImport {
  state: string;
  addedCount: number;
  changedCount: number;
  unchangedCount: number;
  refusedCount: number;
  departmentsAddedCount: number;
  problems: { row: number; column: string; reason: string }[];
  errorCode: string | null;
}

const RUNNING = ['QUEUED', 'RUNNING'];
const PATIENCE_MILLISECONDS = 120_000;

/** Uploads a workbook and starts its import; returns the import's id. */
export async function startImport(
  client: Client,
  file: { name: string; content: Uint8Array<ArrayBuffer>; contentType: string },
): Promise<string> {
  type Requested = { requestMemberImportUpload: { upload: { fileId: string; url: string } } };
  const requested = await client.run<Requested>(REQUEST_UPLOAD, { input: { fileName: file.name } });
  const { fileId, url } = requested.requestMemberImportUpload.upload;
  await client.upload(url, file.content, file.contentType);
  type Started = { startMemberImport: { import: { id: string } } };
  return (await client.run<Started>(START, { input: { fileId } })).startMemberImport.import.id;
}

export const readImport = async (client: Client, id: string): Promise<MemberImport> =>
  (await client.run<{ memberImport: MemberImport }>(READ, { id })).memberImport;

/** Waits for the end of an import. */
export const endOfImport = (client: Client, id: string): Promise<MemberImport> =>
  until(
    () => readImport(client, id),
    ({ state }) => !RUNNING.includes(state),
    PATIENCE_MILLISECONDS,
  );
