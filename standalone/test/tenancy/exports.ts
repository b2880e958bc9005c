import { inputTypeOf } from '@account-center/testing';
import { type Client, until } from '../../src/demo/client.ts';

interface Exported {
  id: string;
  state: string;
  file: { url: string } | null;
}

/** Starts an export, by the name of its root field, and waits until its file is there. */
export async function runExport(client: Client, name: string, input: object): Promise<{ id: string; url: string }> {
  const start = `start${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const started = await client.run<Record<string, { export: { id: string } }>>(
    `mutation ($input: ${inputTypeOf(start)}!) { ${start}(input: $input) { export { id } } }`,
    { input },
  );
  const id = started[start]?.export.id ?? '';
  const done = await until(
    () =>
      client.run<Record<string, Exported>>(`query ($id: ID!) { ${name}(id: $id) { id state file { url } } }`, { id }),
    ({ [name]: at }) => at?.state === 'DONE',
  );
  return { id, url: done[name]?.file?.url ?? '' };
}
