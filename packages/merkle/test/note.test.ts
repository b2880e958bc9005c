import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  formatVerifier,
  MalformedNote,
  openCheckpoint,
  openNote,
  parseVerifier,
  signCheckpoint,
  signNote,
  verifierOf,
} from '../src/index.ts';

// The example of Go's package golang.org/x/mod/sumdb/note.
const KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const PRIVATE_KEY = 'AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const NOTE = `${TEXT}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

/** PKCS #8 of an Ed25519 key up to the seed (RFC 8410). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const seed = Buffer.from(PRIVATE_KEY, 'base64').subarray(1);
const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' });

describe('[MSG-16a] a signed note', () => {
  test('is that of the published example, and opens with its key', () => {
    const signer = { name: 'PeterNeumann', privateKey };
    expect(formatVerifier(verifierOf(signer))).toBe(KEY);
    expect(signNote(TEXT, signer)).toBe(NOTE);
    expect(openNote(NOTE, [parseVerifier(KEY)])).toEqual({ text: TEXT, signedBy: parseVerifier(KEY) });
  });

  test('is not signed by another key, nor after a change', () => {
    const other = verifierOf({ name: 'PeterNeumann', privateKey: generateKeyPairSync('ed25519').privateKey });
    expect(openNote(NOTE, [other]).signedBy).toBeNull();
    expect(openNote(NOTE.replace('problem is', 'problem was'), [parseVerifier(KEY)]).signedBy).toBeNull();
  });

  test('may have signatures of unknown keys beside', () => {
    const { privateKey: unknown } = generateKeyPairSync('ed25519');
    const [, line = ''] = signNote(TEXT, { name: 'witness', privateKey: unknown }).split(`${TEXT}\n`);
    expect(openNote(NOTE + line, [parseVerifier(KEY)])).toEqual({ text: TEXT, signedBy: parseVerifier(KEY) });
  });

  test.each([
    '',
    TEXT,
    NOTE.slice(0, -1),
    NOTE.replace('— ', '- '),
    NOTE.replace('nAM=', 'nAN='),
    `${TEXT}\n— x AA==\n`,
  ])('is refused when it is malformed: %j', (note) => {
    expect(() => openNote(note, [])).toThrow(MalformedNote);
  });

  test.each(['', 'name', KEY.replace('c74f', 'c74e'), KEY.replace('+ARpc', '+AhpC'), KEY.replace('Peter', 'Peter ')])(
    'has no key like %j',
    (key) => {
      expect(() => parseVerifier(key)).toThrow(MalformedNote);
    },
  );
});

describe('[MSG-16a] a checkpoint', () => {
  const signer = { name: 'example.org/log', privateKey };
  const root = Buffer.alloc(32, 7);

  test('tells origin, size and root', () => {
    const note = signCheckpoint({ size: 12n, root }, signer);
    expect(note.split('\n').slice(0, 4)).toEqual(['example.org/log', '12', root.toString('base64'), '']);
    const { checkpoint, signedBy } = openCheckpoint(note, [verifierOf(signer)]);
    expect(checkpoint).toEqual({ origin: 'example.org/log', size: 12n, root });
    expect(signedBy?.name).toBe('example.org/log');
  });

  test.each(['log\n', 'log\n012\n', 'log\n12\nAAAA\n', `\n12\n${root.toString('base64')}\n`])(
    'is refused when it is malformed: %j',
    (text) => {
      expect(() => openCheckpoint(signNote(text, signer), [])).toThrow(MalformedNote);
    },
  );
});
