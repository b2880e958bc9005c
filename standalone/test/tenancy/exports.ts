import { type Client, present, untyped, until } from '../../src/demo/client.ts';

interface Exported {
  id: string;
  state: string;
  file: { url: string } | null;
}

/** Starts an export, by the name of its root field, and waits until its file is there. */
export async function runExport(client: Client, name: string, input: object): Promise<{ id: string; url: string }> {
  const stem = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const start = untyped<{ started: { export: { id: string } } }>(
    `mutation ($input: Start${stem}Input!) { started: start${stem}(input: $input) { export { id } } }`,
  );
  const read = untyped<{ exported: Exported }>(
    `query ($id: ID!) { exported: ${name}(id: $id) { id state file { url } } }`,
  );
  const { id } = (await client.run(start, { input })).started.export;
  const done = await until(
    () => client.run(read, { id }),
    ({ exported }) => exported.state === 'DONE',
  );
  return { id, url: present(done.exported.file).url };
}
