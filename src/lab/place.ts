import { copyFileSync, existsSync, linkSync, mkdirSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A file in a folder of its own, for this process only. */
export function createPrivateFile(): { readonly file: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'dhcpsh-'));
  const remove = (): void => {
    process.off('exit', remove);
    rmSync(folder, { recursive: true, force: true });
  };
  process.on('exit', remove);
  return { file: join(folder, 'lab.db'), remove };
}

/** Makes the folder of a lab, and the lab from its seed when there is none yet; of two who try at once one wins. True for the winner. */
export function prepareFile(file: string, seed: string | Uint8Array | undefined): boolean {
  if (existsSync(file)) return false;
  mkdirSync(dirname(file), { recursive: true });
  if (seed === undefined) return false;
  const draft = `${file}.${process.pid}.${Date.now()}.new`;
  if (typeof seed === 'string') copyFileSync(seed, draft);
  else writeFileSync(draft, seed);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return false;
  } finally {
    unlinkSync(draft);
  }
}
