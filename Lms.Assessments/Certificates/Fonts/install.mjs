// Brings the faces named in package-lock.json into node_modules, once.
// Two builds of this project may run at the same moment (solution builds, test runs, publish with a runtime id);
// `npm ci` begins by deleting node_modules, so the second must wait for the first instead of pulling its files away.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from 'node:fs';

const lock = 'obj/fonts.lock';
const stamp = 'node_modules/.fonts-stamp';
const wanted = readFileSync('package-lock.json', 'utf8');
const deadline = Date.now() + 300_000;

const done = () => { try { return readFileSync(stamp, 'utf8') === wanted; } catch { return false; } };
const taken = () => {
  try { mkdirSync(lock, { recursive: false }); return false; } catch (e) { if (e.code !== 'EEXIST') throw e; }
  // A build that was killed leaves its lock behind; nobody needs ten minutes for 40 MB of fonts.
  try { if (Date.now() - statSync(lock).mtimeMs > 600_000) rmdirSync(lock); } catch { /* someone else was faster */ }
  return true;
};

mkdirSync('obj', { recursive: true });
while (taken()) {
  if (Date.now() > deadline) { console.error(`Another build has held ${lock} for five minutes; remove it if none is running.`); process.exit(1); }
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
}
let status = 0;
try {
  if (!done()) {
    const npm = spawnSync('npm ci --no-audit --no-fund --silent --ignore-scripts', { stdio: 'inherit', shell: true });
    status = npm.status ?? 1;
  }
  // Written again even when nothing was missing: MSBuild compares its time with package-lock.json's.
  if (status === 0) writeFileSync(stamp, wanted);
} finally {
  rmdirSync(lock);
}
process.exit(status);
