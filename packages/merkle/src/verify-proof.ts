/**
 * Verifies a proof in a file: that a leaf is in a tree, or that a tree is another one with leaves appended. With the public
 * key of the log it also verifies the signature of the file's checkpoint. Needs no running system and no network.
 *
 * Usage: `pnpm verify-proof FILE.json [KEY]`. Prints one line. Exit code 0 when the proof holds, 1 when it does not, 2 when
 * the file is no proof.
 */
import { verifyFile } from './verify-file.ts';

const { code, line } = await verifyFile(process.argv.slice(2));
process.stdout.write(`${line}\n`);
process.exitCode = code;
