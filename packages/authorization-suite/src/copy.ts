import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Copies the working tree. External packages are linked; workspace packages are the copies. */
export function copyRepository(root: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'authorization-proof-'));
  // The tests' database runs as another user.
  chmodSync(copy, 0o755);
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  const paths = files
    .toString()
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(root, path)));
  for (const path of paths) cpSync(join(root, path), join(copy, path));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  for (const manifest of paths.filter((path) => path.endsWith('/package.json'))) {
    const modules = join(dirname(manifest), 'node_modules');
    if (existsSync(join(root, modules))) {
      cpSync(join(root, modules), join(copy, modules), { recursive: true, verbatimSymlinks: true });
    }
  }
  return copy;
}
