import { openCheckpoint, signCheckpoint } from '@account-center/merkle';
import { describe, expect, test } from 'vitest';
import { parseCheckpointKeys } from '../src/proof/ledger-key.rules.ts';
import { newCheckpointKey } from './support/proofs.ts';

const parse = (...keys: object[]) => parseCheckpointKeys(JSON.stringify({ keys }));
const head = { size: 2n, root: Buffer.alloc(32) };

describe('the keys of checkpoints', () => {
  test('[MSG-16a] may be replaced: the first one signs, and what former ones signed stays valid', () => {
    const [former, present] = [newCheckpointKey(), newCheckpointKey()];
    const old = signCheckpoint(head, parse(former).signerOf('acme'));
    const { d: _, ...publicPart } = former;
    const rotated = parse(present, publicPart);
    const fresh = signCheckpoint(head, rotated.signerOf('acme'));
    expect(fresh).not.toBe(old);
    expect(fresh).toBe(signCheckpoint(head, parse(present).signerOf('acme')));
    for (const note of [old, fresh])
      expect(openCheckpoint(note, rotated.verifiersOf('acme')).signedBy?.name).toBe('account-center/sms-ledger/acme');
    expect(openCheckpoint(old, parse(present).verifiersOf('acme')).signedBy).toBeNull();
    expect(openCheckpoint(fresh, rotated.verifiersOf('other')).signedBy).toBeNull();
  });

  test.each<[string, string | undefined]>([
    ['nothing', undefined],
    ['an empty text', ''],
    ['no key', '{"keys":[]}'],
    ['a public key alone', JSON.stringify({ keys: [{ ...newCheckpointKey(), d: undefined }] })],
    ['another kind of key', '{"keys":[{"kty":"OKP","crv":"X25519","x":"AA","d":"AA"}]}'],
    ['a key that is cut off', JSON.stringify({ keys: [{ ...newCheckpointKey(), d: 'AA' }] })],
  ])('[MSG-16a] are refused in one line when they are %s, without quoting them', (_what, text) => {
    expect(() => parseCheckpointKeys(text)).toThrow(/^The settings of sms are not usable: checkpointKeys [^\n{]+$/);
  });
});
