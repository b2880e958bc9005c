import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { leafHash, signCheckpoint, verifierOf, formatVerifier, verifyFile } from '../src/index.ts';
import { CONSISTENCIES, INCLUSIONS, LEAVES, ROOTS } from './vectors.ts';

const PROGRAM = fileURLToPath(new URL('../src/verify-proof.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'verify-proof-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = join(folder, 'proof.json');
function verifyText(content: string | Buffer, ...key: string[]) {
  writeFileSync(file, content);
  return verifyFile([file, ...key]);
}
const verify = (proof: unknown, ...key: string[]) => verifyText(JSON.stringify(proof), ...key);

const base64 = (hex: string | undefined) => Buffer.from(hex ?? '', 'hex').toString('base64');
const EMPTY = base64(ROOTS[0]);
const ONE = base64(ROOTS[1]);

const inclusions = INCLUSIONS.map(([leafIdx, treeSize, proof]) => ({
  leafIdx,
  treeSize,
  root: base64(ROOTS[treeSize]),
  leafHash: Buffer.from(leafHash(Buffer.from(LEAVES[leafIdx] ?? '', 'hex'))).toString('base64'),
  proof: proof.map(base64),
}));
const consistencies = CONSISTENCIES.map(([size1, size2, proof]) => ({
  size1,
  size2,
  root1: base64(ROOTS[size1]),
  root2: base64(ROOTS[size2]),
  proof: proof.map(base64),
}));
const [, inclusion] = inclusions;
const [, consistency] = consistencies;
/** A tree of one leaf, which needs no hashes. */
const single = { leafIdx: 0, treeSize: 1, root: ONE, leafHash: ONE, proof: null };
const same = { size1: 1, size2: 1, root1: ONE, root2: ONE, proof: null };

describe('[SMS-10] pnpm verify-proof', () => {
  test('accepts proofs that hold, and says what they prove', async () => {
    for (const proof of [...inclusions, ...consistencies])
      expect((await verify({ ...proof, desc: 'ignored' })).code).toBe(0);
    expect(await verify(inclusion)).toEqual({ code: 0, line: 'holds: leaf 0 is in the tree of 8 leaves' });
    expect((await verify(consistency)).line).toBe('holds: the tree of 8 leaves is that of 1 with leaves appended');
    expect((await verify(single)).code).toBe(0);
    expect((await verify(same)).code).toBe(0);
  });

  test('takes equal sizes with equal roots, whatever the roots are, as the published vectors do', async () => {
    const root = 'ZG9uJ3QgY2FyZSAx';
    expect((await verify({ ...same, size1: 0, size2: 0, root1: root, root2: root })).code).toBe(0);
  });

  test.each<[string, object]>([
    ['a leaf beyond the tree', { ...single, leafIdx: 1 }],
    ['a leaf of the empty tree', { ...single, treeSize: 0, root: EMPTY }],
    ['a wrong root', { ...inclusion, root: EMPTY }],
    ['a root of the wrong length', { ...inclusion, root: 'V3Jvbmc=' }],
    ['a leaf hash of the wrong length', { ...inclusion, leafHash: '' }],
    ['one hash too many', { ...inclusion, proof: [...(inclusion?.proof ?? []), ONE] }],
    ['an empty hash too many', { ...single, proof: [''] }],
    ['one hash too few', { ...inclusion, proof: inclusion?.proof.slice(1) }],
    ['a proof from the empty tree', { ...same, size1: 0, root1: EMPTY, proof: [] }],
    ['a tree that shrank', { ...same, size1: 2 }],
    ['equal sizes with different roots', { ...same, root2: EMPTY }],
    ['equal sizes with hashes', { ...same, proof: [ONE] }],
    ['other sizes without hashes', { ...consistency, proof: [] }],
    ['swapped roots', { ...consistency, root1: consistency?.root2, root2: consistency?.root1 }],
  ])('exits with 1 for %s', async (_what, proof) => {
    const { code, line } = await verify(proof);
    expect(line).toMatch(/^does not hold: [^\n]+$/);
    expect(code).toBe(1);
  });

  test('reads sizes of up to 2^64 - 1 exactly', async () => {
    const text = JSON.stringify(single).replace('"leafIdx":0', '"leafIdx":18446744073709551615');
    expect(await verifyText(text)).toEqual({
      code: 1,
      line: 'does not hold: a tree of 1 leaves has no leaf 18446744073709551615',
    });
    expect((await verifyText(text.replace('615,', '616,'))).code).toBe(2);
  });

  test.each<[string, string | Buffer]>([
    ['no JSON', '{"leafIdx":'],
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['an object without a proof', '{}'],
    ['a missing field', JSON.stringify({ ...single, root: undefined })],
    ['no list of hashes', JSON.stringify({ ...single, proof: undefined })],
    ['fields of both kinds', JSON.stringify({ ...single, ...same })],
    ['a negative number', JSON.stringify({ ...single, leafIdx: -1 })],
    ['a fraction', JSON.stringify({ ...single, leafIdx: 0.5 })],
    ['a number with an exponent', JSON.stringify(single).replace('"treeSize":1', '"treeSize":1e0')],
    ['a number as text', JSON.stringify({ ...single, treeSize: '1' })],
    ['a hash that is no text', JSON.stringify({ ...single, root: null })],
    ['a proof that is no list', JSON.stringify({ ...single, proof: ONE })],
    ['base64 without padding', JSON.stringify({ ...single, root: ONE.replace('=', '') })],
    ['base64 with bits that are not zero at its end', JSON.stringify({ ...single, root: ONE.replace('0=', '1=') })],
    ['base64 with a line break', JSON.stringify({ ...single, root: `${ONE}\n` })],
    ['base64 of URLs', JSON.stringify({ ...single, root: ONE.replaceAll('+', '-') })],
    ['bytes that are not UTF-8', Buffer.concat([Buffer.from('{"a":"'), Buffer.of(255), Buffer.from('"}')])],
    ['more than 1 MiB', JSON.stringify({ ...single, more: 'x'.repeat(2 ** 20) })],
  ])('exits with 2 for %s', async (_what, text) => {
    const { code, line } = await verifyText(text);
    expect(line).toMatch(/^malformed: [^\n]+$/);
    expect(code).toBe(2);
  });

  test('exits with 0, 1 or 2, and prints one line', () => {
    const run = (...parameters: string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...parameters], { encoding: 'utf8' });
      expect([stdout.match(/\n/g)?.length, stderr]).toEqual([1, '']);
      return status;
    };
    for (const [content, code] of [
      [single, 0],
      [{ ...single, leafIdx: 1 }, 1],
      [{}, 2],
    ] as const) {
      writeFileSync(file, JSON.stringify(content));
      expect(run(file)).toBe(code);
    }
    expect(run(join(folder, 'none.json'))).toBe(2);
    expect(run()).toBe(2);
  });
});

describe('[MSG-16a] pnpm verify-proof with a key', () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const signer = { name: 'example.org/log', privateKey };
  const key = formatVerifier(verifierOf(signer));
  const root = Buffer.from(ROOTS[8] ?? '', 'hex');
  const checkpoint = signCheckpoint({ size: 8n, root }, signer);

  test('accepts a proof whose checkpoint the key has signed', async () => {
    expect(await verify({ ...inclusion, checkpoint }, key)).toEqual({
      code: 0,
      line: 'holds: leaf 0 is in the tree of 8 leaves, as signed',
    });
    expect((await verify({ ...consistency, checkpoint }, key)).code).toBe(0);
  });

  test.each<[string, () => [proof: object, key: string], number]>([
    ['another tree', () => [{ ...single, checkpoint }, key], 1],
    ['another size', () => [{ ...inclusion, checkpoint: signCheckpoint({ size: 9n, root }, signer) }, key], 1],
    ['a text that was changed', () => [{ ...inclusion, checkpoint: checkpoint.replace('\n8\n', '\n9\n') }, key], 1],
    [
      'another key of that name',
      () => [
        {
          ...inclusion,
          checkpoint: signCheckpoint({ size: 8n, root }, { ...signer, ...generateKeyPairSync('ed25519') }),
        },
        key,
      ],
      1,
    ],
    ['no checkpoint', () => [inclusion ?? {}, key], 2],
    ['no note', () => [{ ...inclusion, checkpoint: 'example.org/log' }, key], 2],
    ['no key', () => [{ ...inclusion, checkpoint }, 'example.org/log'], 2],
    ['a checkpoint that is no text', () => [{ ...inclusion, checkpoint: 8 }, key], 2],
  ])('refuses %s', async (_what, given, code) => {
    expect((await verify(...given())).code).toBe(code);
  });
});
